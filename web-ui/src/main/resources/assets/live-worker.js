// One stream for all tabs of this browser: six connections to a host are all that HTTP/1.1 has.
"use strict";
const ports = new Set();
let stream = null;
let lost = false;
let pause = 2000;

function tell(name) {
  for (const port of ports) port.postMessage(name);
}

function open() {
  stream = new EventSource(self.name);
  stream.onmessage = event => tell(event.data);
  stream.onopen = () => {
    pause = 2000;
    if (lost) tell("resync");
    lost = false;
  };
  stream.onerror = () => {
    lost = true;
    if (stream.readyState !== EventSource.CLOSED) return;
    stream = null;
    setTimeout(() => ports.size > 0 && !stream && open(), pause);
    pause = Math.min(pause * 2, 60000);
  };
}

self.onconnect = event => {
  const port = event.ports[0];
  ports.add(port);
  port.onmessage = message => {
    if (message.data !== "bye") return;
    ports.delete(port);
    if (ports.size > 0 || !stream) return;
    stream.close();
    stream = null;
  };
  if (!stream) open();
};
