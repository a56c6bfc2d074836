# SPDX-License-Identifier: GPL-3.0-or-later
# Speaks a text file into a WAV file; without one, lists the voices: name, tab, language.
param([string]$Text, [string]$Answer, [string]$Voice, [int]$Speed = 0, [int]$Volume = 100)
$ErrorActionPreference = 'Stop'
try {
    [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding($false)
    Add-Type -AssemblyName System.Speech
    $speech = New-Object System.Speech.Synthesis.SpeechSynthesizer
    if (-not $Text) {
        $speech.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object {
            $_.VoiceInfo.Name + "`t" + $_.VoiceInfo.Culture.Name
        }
        exit 0
    }
    if ($Voice) { $speech.SelectVoice($Voice) }
    $speech.Rate = $Speed
    $speech.Volume = $Volume
    $speech.SetOutputToWaveFile($Answer)
    $speech.Speak([System.IO.File]::ReadAllText($Text, [System.Text.Encoding]::UTF8))
    $speech.Dispose()
} catch {
    [Console]::Error.WriteLine($_.Exception.Message)
    exit 1
}
