// An agent claims success without evidence, then with it. Needs `CANDOR_BIN` and nothing else.

import { Candor } from "../src/index.js";

const message = { text: "Done! All 420 tests pass." };
const run = {
  class: "test_result",
  command: "pytest",
  summary: "pytest",
  exitCode: 0,
  output: "420 passed",
};

const c = await Candor.start({ store: ":memory:" });
try {
  const first = await c.evaluateClaim({ taskId: "t1", message });
  console.log(first.decision.decision, "->", first.status.effective);
  console.log(first.deliver ? first.text.effective : "held back");

  await c.recordEvidence({ taskId: "t1", evidence: [run] });
  const second = await c.evaluateClaim({ taskId: "t1", message });
  console.log(second.decision.decision, "->", second.status.effective);
  console.log(second.deliver ? second.text.effective : "held back");
} finally {
  await c.close();
}
