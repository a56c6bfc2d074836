@echo off
rem SPDX-License-Identifier: GPL-3.0-or-later
rem Starts Timbre from the folder that `mvn -DskipTests package` leaves in target\timbre.
setlocal
set "FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined TIMBRE_JAVA_HOME set "JAVA=%TIMBRE_JAVA_HOME%\bin\java"
"%JAVA%" -version 2>&1 | findstr /r /c:"version \"2[5-9]" /c:"version \"[3-9][0-9]" >nul
if errorlevel 1 (
    echo Timbre needs Java 25: install a JDK 25, such as Temurin 25, and set JAVA_HOME to it. 1>&2
    exit /b 1
)
"%JAVA%" -XX:+UseSerialGC -Xms48m -Xmx1g -XX:-UsePerfData --module-path "%FOLDER%\lib\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED %TIMBRE_JAVA_OPTIONS% -cp "%FOLDER%\lib\*" studio.timbre.Main %*
