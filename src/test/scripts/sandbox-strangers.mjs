// SPDX-License-Identifier: GPL-3.0-or-later
import assert from "node:assert/strict";
import OpenAI, { toFile } from "openai";
import { createParser } from "eventsource-parser";
import WebSocket from "ws";

const base = process.argv[2];
const text = "The quick brown fox";
const key = "sk-stranger";

// Whole samples, and at least half a second of them: how long it is depends on the sandbox's voice.
const spoken = (bytes) => bytes > 24_000 && bytes % 2 === 0;

function openai(provider, more = {}) {
  return new OpenAI({ apiKey: key, baseURL: `${base}/${provider}/v1`, maxRetries: 0, ...more });
}

async function check(name, work) {
  await work();
  console.log("ok  " + name);
}

await check("openai: bare sound from three providers", async () => {
  for (const [provider, model] of [["requesty", "openai/gpt-4o-mini-tts"], ["modelstream", "tts-1"], ["openai", "tts-1"]]) {
    const answer = await openai(provider).audio.speech.create({ model, voice: "alloy", input: text, response_format: "pcm" });
    assert.ok(spoken((await answer.arrayBuffer()).byteLength));
  }
});

await check("openai: its list of models", async () => {
  const ids = [];
  for await (const model of openai("requesty").models.list()) ids.push(model.id);
  assert.ok(ids.includes("openai/tts-1-hd"));
});

await check("openai: its errors", async () => {
  const speech = openai("requesty").audio.speech;
  const wrong = { model: "openai/tts-1", voice: "nobody", input: text };
  await assert.rejects(speech.create(wrong), (e) => e.status === 400 && e.param === "voice" && !!e.requestID);
  for (const [status, kind] of [[401, OpenAI.AuthenticationError], [404, OpenAI.NotFoundError], [429, OpenAI.RateLimitError], [500, OpenAI.InternalServerError]]) {
    const headers = { "X-Timbre-Fault": `status=${status}` };
    await assert.rejects(speech.create({ ...wrong, voice: "alloy" }, { headers }), kind);
  }
});

await check("openai: the first sound comes before the last", async () => {
  const headers = { "X-Timbre-Fault": "delay-chunk=100" };
  const answer = await openai("requesty").audio.speech.create(
    { model: "openai/tts-1", voice: "alloy", input: text, response_format: "pcm" }, { headers });
  const times = [];
  for await (const piece of answer.body) times.push(performance.now());
  assert.ok(times.length > 1 && times.at(-1) - times[0] > 90, `${times.length} pieces`);
});

await check("eventsource-parser: events of Requesty and Eigen, however they are cut", async () => {
  const bodies = {
    "requesty/v1/audio/speech": { model: "openai/gpt-4o-mini-tts", input: text, voice: "alloy", response_format: "pcm", stream_format: "sse" },
    "eigen/api/v1/generate": { model: "higgs2p5", text, stream: true },
  };
  for (const [path, body] of Object.entries(bodies)) {
    for (const fault of ["", "odd-chunks", "sse-lines=crlf"]) {
      const answer = await fetch(`${base}/${path}`, {
        method: "POST", body: JSON.stringify(body),
        headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", "X-Timbre-Fault": fault },
      });
      let sound = 0;
      const types = [];
      const parser = createParser({ onEvent: ({ data }) => {
        const event = JSON.parse(data);
        types.push(event.type);
        sound += Buffer.from(event.audio ?? event.data ?? "", "base64").length;
      } });
      const decoder = new TextDecoder();
      for await (const piece of answer.body) parser.feed(decoder.decode(piece, { stream: true }));
      assert.ok(spoken(sound), path + " " + fault);
      assert.match(types.at(-1), /done$/);
    }
  }
});

await check("fetch: a form with a file, and what Whisper makes of it", async () => {
  const speak = new FormData();
  speak.set("model", "chatterbox");
  speak.set("text", text);
  const send = (form) => fetch(`${base}/eigen/api/v1/generate`, { method: "POST", body: form, headers: { Authorization: `Bearer ${key}` } });
  const sound = await (await send(speak)).arrayBuffer();
  const hear = new FormData();
  hear.set("model", "whisper_v3_turbo");
  hear.set("file", await toFile(sound, "said.wav"));
  assert.deepEqual(await (await send(hear)).json(), { text });
});

await check("ws: Eigen's WebSocket, whatever the frames", async () => {
  for (const fault of ["", "fragments", "answer=ack", "odd-chunks"]) {
    await new Promise((done, failed) => {
      const socket = new WebSocket(base.replace("http", "ws") + "/eigen/api/v1/generate/ws", { headers: { "X-Timbre-Fault": fault } });
      let sound = 0;
      let last = "";
      socket.on("open", () => {
        socket.send(JSON.stringify({ token: key, model: "qwen3-tts" }));
        socket.send(JSON.stringify({ text, voice: "Vivian" }));
      });
      socket.on("message", (data, binary) => binary ? (sound += data.length) : (last = data.toString()));
      socket.on("error", failed);
      socket.on("close", (code) => {
        assert.deepEqual([spoken(sound), last, code], [true, '{"type":"complete"}', 1000]);
        done();
      });
    });
  }
});

await check("the key is in no report", async () => {
  assert.ok(!(await (await fetch(`${base}/_sandbox/report`)).text()).includes(key));
});
