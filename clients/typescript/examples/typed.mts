// Compiled by `typings.test.js`, never run: what an editor knows of the client.

import { Candor, ResponseError } from "../src/index.js";
import type { Decision, Evaluation, NoticeMessage } from "../src/index.js";

const c = await Candor.start({
  store: ":memory:",
  onNotice: async (message: NoticeMessage) => console.log(message.notice.text),
});
const answer: Evaluation = await c.evaluateClaim({ taskId: "t", message: { text: "Done!" } });
const shown: string | null = answer.text.effective;
const unread: boolean | undefined = answer.text.unread;
const decision: Decision = answer.decision;
const quality: "none" | "weak" | "moderate" | "strong" | "conclusive" = decision.evidence.quality;
const any: unknown = await c.call("describe");
for await (const { notice } of c.notices()) console.log(notice.taskId);
await c.close();

// @ts-expect-error a mistyped param
await c.evaluateClaim({ taskId: "t", mesage: { text: "Done!" } });
// @ts-expect-error a word that is none
await c.closeTask({ taskId: "t", status: "done" });
// @ts-expect-error a member that may be absent
const certain: string = decision.profile;

export { ResponseError, any, certain, quality, shown, unread };
