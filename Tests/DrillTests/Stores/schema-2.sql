PRAGMA application_id = 1128353348;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, task INTEGER,
  record TEXT NOT NULL, hash BLOB NOT NULL
);
INSERT INTO "audit" VALUES(1,1767225600000,'task_started',1,'{"at":"2026-01-01T00:00:00Z","body":{"mode":"interactive","startedAt":"2026-01-01T00:00:00Z","taskId":"login"},"kind":"task_started","prev":"sha256:0000000000000000000000000000000000000000000000000000000000000000","seq":1}',X'8C8222B975FB73CEFA9E8833197496D3DAB676BB8B457F3E7DC4644358FB930F');
INSERT INTO "audit" VALUES(2,1767225600000,'evidence',1,'{"at":"2026-01-01T00:00:00Z","body":{"evidence":[{"arrivedAt":1767225600000,"content":{"class":"file_change","summary":"edited","uri":"src/login.py"},"digest":"63c3edaf55f284a2c04225f6caf80224","duplicate":false,"evidenceId":"edit","producedBy":"runtime","selfReported":false},{"arrivedAt":1767225600000,"content":{"class":"test_result","command":"pytest","exitCode":0,"output":"420 passed","summary":"pytest"},"digest":"4b9e44175bfb351bf09fb7fb9b07ab18","duplicate":false,"evidenceId":"run","producedBy":"runtime","selfReported":false}],"taskId":"login"},"kind":"evidence","prev":"sha256:8c8222b975fb73cefa9e8833197496d3dab676bb8b457f3e7dc4644358fb930f","seq":2}',X'CF813D042DCF5EB2BDD0EA8CDFC8139B99D98C5073712ADBA45B04494A840DDF');
INSERT INTO "audit" VALUES(3,1767225600000,'decision',1,'{"at":"2026-01-01T00:00:00Z","body":{"actor":{"id":"runtime","kind":"runtime"},"call":"evaluateClaim","checkpoint":true,"claims":[{"contradicted":false,"declared":false,"end":5,"evidenceIds":["run","edit"],"quality":"strong","reasons":[],"start":0,"supported":true,"type":"completion","undecided":false},{"contradicted":false,"count":420,"declared":false,"end":25,"evidenceIds":["run"],"quality":"strong","reasons":[],"start":6,"subject":"tests","supported":true,"type":"verified_completion","undecided":false}],"decision":{"decision":"allow","decisionId":"candor-d3","evidence":{"items":[{"evidenceId":"edit","isNew":true,"quality":"moderate","reasons":[]},{"evidenceId":"run","isNew":true,"quality":"strong","reasons":[]}],"missing":[],"newItems":2,"quality":"strong"},"matched":[],"mode":"enforce","operatorNotice":{"mustReference":{"eventIds":[],"evidenceIds":[]},"required":false,"template":null,"text":null},"packs":[{"digest":"sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0","id":"no-silence","version":"1.0.0"},{"digest":"sha256:f1b8347b8f647ba37e5c40f4008301d22853efbd90021118a74e9129441f8700","id":"mandatory-checkpoint-structure","version":"1.0.0"},{"digest":"sha256:8991b0ed1207304fa4967b383b7ac78b366c67d83e90b83bd1f09314707426f6","id":"no-fake-progress","version":"1.0.0"},{"digest":"sha256:25554ca0e8e62fb0734fc74a85e47ccf4502213dc2e150ca9fa81487b9736078","id":"verified-completion-only","version":"1.0.0"}],"policyId":null,"reason":"nothing to hold against it","requiredActions":[],"severity":"info","suggestedStatus":null,"suppressed":[],"taskId":"login","triggeringEventIds":[]},"deliver":true,"draft":{"fields":{"completed_this_segment":"login fix","current_status":"done","next_report_condition":"none","next_step":"none","operator_intervention":"none"},"types":[],"visibility":"operator"},"events":[{"data":{},"eventId":"candor-e2","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"login","type":"task_checkpoint_sent"}],"evidence":[],"notices":[],"situation":{"base":0,"event":"task_claimed_complete","events":["task_claimed_complete"],"evidence":[[1,"file_change",true,"moderate"],[1,"test_result",true,"strong"]],"facts":{"checkpoint.due_at":"2026-01-01T00:10:00Z","checkpoint.interval_seconds":600,"checkpoint.is_overdue":false,"checkpoint.is_silence_exceeded":false,"checkpoint.missed_count":0,"checkpoint.seconds_overdue":0,"claim.discloses_failure":false,"claim.exceeds_declared":false,"claim.followup_without_evidence":false,"claim.is_ambiguous":false,"claim.promised_followup_due":false,"claim.promised_followups":[],"claim.status":"verified_complete","claim.types":["completion","verified_completion"],"claim.unsupported":[],"decision.repeat_count":0,"event.type":"task_claimed_complete","evidence.classes":["test_result","file_change"],"evidence.completion_min_quality":"strong","evidence.contradicts_claim":false,"evidence.new_items_since_last_checkpoint":2,"evidence.progress_quality":"strong","evidence.reasons":[],"evidence.stale_count":0,"evidence.verified_completion_min_quality":"strong","forwarding.pending_count":0,"forwarding.pending_results":[],"forwarding.result_available_without_visible_followup":false,"message.asks_operator":true,"message.has_required_checkpoint_fields":true,"message.is_checkpoint_report":true,"message.is_repeated_status":false,"message.is_report":true,"message.kind":"report","message.missing_checkpoint_fields":[],"message.visibility":"operator","task.id":"login","task.mode":"interactive","task.owes_checkpoints":true,"task.runtime":"unknown","task.status":"in_progress","task.title":"Fix the login"},"heldBack":[],"isHedged":false,"kind":"report","negated":[],"ruleFacts":{},"signals":[]},"status":{"claimed":"verified_complete","effective":"verified_complete"},"taskId":"login","text":{"changed":false,"edits":[],"effective":"Done! All 420 tests pass.","original":"Done! All 420 tests pass."}},"kind":"decision","prev":"sha256:cf813d042dcf5eb2bdd0ea8cdfc8139b99d98c5073712adba45b04494a840ddf","seq":3}',X'3F4AB3CF4E2124530DA54A3425F43AFF8BAD7123E244B8C775B9AC98A656EB99');
INSERT INTO "audit" VALUES(4,1767225600000,'task_started',2,'{"at":"2026-01-01T00:00:00Z","body":{"mode":"interactive","startedAt":"2026-01-01T00:00:00Z","taskId":"search"},"kind":"task_started","prev":"sha256:3f4ab3cf4e2124530da54a3425f43aff8bad7123e244b8c775b9ac98a656eb99","seq":4}',X'0CF1AEBF1AB1C06772B46AA84F4D3FE2C28013B409F013303D4685AE2FADDD04');
INSERT INTO "audit" VALUES(5,1767225600000,'decision',2,'{"at":"2026-01-01T00:00:00Z","body":{"actor":{"id":"runtime","kind":"runtime"},"call":"evaluateClaim","checkpoint":true,"claims":[{"contradicted":false,"declared":false,"end":5,"evidenceIds":[],"missing":"evidence of completion, at least moderate (none recorded)","quality":"none","reasons":[],"start":0,"supported":false,"type":"completion","undecided":false},{"contradicted":false,"declared":false,"end":37,"evidenceIds":[],"missing":"a passed test_result (none recorded)","quality":"none","reasons":[],"start":6,"subject":"tests","supported":false,"type":"verified_completion","undecided":false}],"decision":{"decision":"downgrade_status","decisionId":"candor-d5","evidence":{"items":[],"missing":["evidence of completion, at least moderate (none recorded)","a passed test_result (none recorded)"],"newItems":0,"quality":"none"},"matched":[{"decision":"downgrade_status","mode":"enforce","policyId":"verified-completion-only.completion-without-evidence","reason":"completion is claimed without sufficient evidence; missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded)","satisfied":false,"severity":"high"},{"decision":"downgrade_status","mode":"enforce","policyId":"verified-completion-only.verified-without-verification","reason":"a verified completion is claimed without its check; missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded)","satisfied":false,"severity":"high"}],"mode":"enforce","operatorNotice":{"mustReference":{"eventIds":[],"evidenceIds":[]},"required":true,"template":"status_downgraded","text":"Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded). Owed before this counts as complete: that evidence."},"packs":[{"digest":"sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0","id":"no-silence","version":"1.0.0"},{"digest":"sha256:f1b8347b8f647ba37e5c40f4008301d22853efbd90021118a74e9129441f8700","id":"mandatory-checkpoint-structure","version":"1.0.0"},{"digest":"sha256:8991b0ed1207304fa4967b383b7ac78b366c67d83e90b83bd1f09314707426f6","id":"no-fake-progress","version":"1.0.0"},{"digest":"sha256:25554ca0e8e62fb0734fc74a85e47ccf4502213dc2e150ca9fa81487b9736078","id":"verified-completion-only","version":"1.0.0"}],"policyId":"verified-completion-only.completion-without-evidence","reason":"completion is claimed without sufficient evidence; missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded)","requiredActions":["attach_evidence","rerun_verification","set_status"],"severity":"high","suggestedStatus":"pending_verification","suppressed":[],"taskId":"search","triggeringEventIds":[]},"deliver":true,"draft":{"fields":{},"types":[],"visibility":"operator"},"events":[{"data":{},"eventId":"candor-e4","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"search","type":"task_checkpoint_sent"}],"evidence":[],"notices":[{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d5","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n1","policyId":"verified-completion-only.completion-without-evidence","severity":"high","taskId":"search","template":"status_downgraded","text":"Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded). Owed before this counts as complete: that evidence."},{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d5","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n2","policyId":"verified-completion-only.verified-without-verification","severity":"high","taskId":"search","template":"status_downgraded","text":"Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded). Owed before this counts as complete: that evidence."}],"reviseInstruction":"Candor: completion is claimed without sufficient evidence; missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded). Otherwise say plainly what is not verified.","situation":{"base":0,"event":"task_claimed_complete","events":["task_claimed_complete"],"evidence":[],"facts":{"checkpoint.is_overdue":false,"checkpoint.is_silence_exceeded":false,"checkpoint.missed_count":0,"claim.discloses_failure":false,"claim.exceeds_declared":false,"claim.followup_without_evidence":false,"claim.is_ambiguous":false,"claim.promised_followup_due":false,"claim.promised_followups":[],"claim.status":"verified_complete","claim.types":["completion","verified_completion"],"claim.unsupported":["completion","verified_completion"],"decision.repeat_count":0,"event.type":"task_claimed_complete","evidence.classes":[],"evidence.completion_min_quality":"none","evidence.contradicts_claim":false,"evidence.new_items_since_last_checkpoint":0,"evidence.progress_quality":"none","evidence.reasons":[],"evidence.stale_count":0,"evidence.verified_completion_min_quality":"none","forwarding.pending_count":0,"forwarding.pending_results":[],"forwarding.result_available_without_visible_followup":false,"message.asks_operator":false,"message.has_required_checkpoint_fields":false,"message.is_checkpoint_report":false,"message.is_repeated_status":false,"message.is_report":true,"message.kind":"report","message.missing_checkpoint_fields":["next_step","next_report_condition","operator_intervention"],"message.visibility":"operator","task.id":"search","task.mode":"interactive","task.owes_checkpoints":false,"task.runtime":"unknown","task.status":"in_progress"},"heldBack":[],"isHedged":false,"kind":"report","negated":[],"ruleFacts":{},"signals":[]},"status":{"claimed":"verified_complete","effective":"pending_verification"},"taskId":"search","text":{"changed":true,"edits":[{"end":0,"policyId":null,"replacement":"> Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded). Owed before this counts as complete: that evidence.\n\n","start":0},{"end":5,"policyId":"verified-completion-only.completion-without-evidence","replacement":"Reported, not verified (evidence of completion, at least moderate (none recorded)): Done!","start":0},{"end":37,"policyId":"verified-completion-only.verified-without-verification","replacement":"Reported, not verified (a passed test_result (none recorded)): All tests pass — sehr schön.","start":6}],"effective":"> Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded). Owed before this counts as complete: that evidence.\n\nReported, not verified (evidence of completion, at least moderate (none recorded)): Done! Reported, not verified (a passed test_result (none recorded)): All tests pass — sehr schön. \"Ship\" it; DROP TABLE task;--","original":"Done! All tests pass — sehr schön. \"Ship\" it; DROP TABLE task;--"}},"kind":"decision","prev":"sha256:0cf1aebf1ab1c06772b46aa84f4d3fe2c28013b409f013303d4685ae2faddd04","seq":5}',X'FB524A5318F9B093046E52DB430DBE651759A247E610CABD0A3189A75A903B08');
INSERT INTO "audit" VALUES(6,1767225600000,'decision',2,'{"at":"2026-01-01T00:00:00Z","body":{"actor":{"id":"runtime","kind":"runtime"},"call":"evaluateClaim","checkpoint":true,"claims":[{"contradicted":false,"declared":false,"end":5,"evidenceIds":[],"missing":"evidence of completion, at least moderate (none recorded)","quality":"none","reasons":[],"start":0,"supported":false,"type":"completion","undecided":false},{"contradicted":false,"declared":false,"end":37,"evidenceIds":[],"quality":"none","reasons":[],"start":6,"supported":true,"type":"promised_followup","undecided":false}],"decision":{"decision":"downgrade_status","decisionId":"candor-d6","evidence":{"items":[],"missing":["evidence of completion, at least moderate (none recorded)"],"newItems":0,"quality":"none"},"matched":[{"decision":"downgrade_status","mode":"enforce","policyId":"verified-completion-only.completion-without-evidence","reason":"completion is claimed without sufficient evidence; missing: evidence of completion, at least moderate (none recorded)","satisfied":false,"severity":"high"}],"mode":"enforce","operatorNotice":{"mustReference":{"eventIds":[],"evidenceIds":[]},"required":true,"template":"status_downgraded","text":"Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded). Owed before this counts as complete: that evidence."},"packs":[{"digest":"sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0","id":"no-silence","version":"1.0.0"},{"digest":"sha256:f1b8347b8f647ba37e5c40f4008301d22853efbd90021118a74e9129441f8700","id":"mandatory-checkpoint-structure","version":"1.0.0"},{"digest":"sha256:8991b0ed1207304fa4967b383b7ac78b366c67d83e90b83bd1f09314707426f6","id":"no-fake-progress","version":"1.0.0"},{"digest":"sha256:25554ca0e8e62fb0734fc74a85e47ccf4502213dc2e150ca9fa81487b9736078","id":"verified-completion-only","version":"1.0.0"}],"policyId":"verified-completion-only.completion-without-evidence","reason":"completion is claimed without sufficient evidence; missing: evidence of completion, at least moderate (none recorded)","requiredActions":["attach_evidence","rerun_verification","set_status"],"severity":"high","suggestedStatus":"pending_verification","suppressed":[],"taskId":"search","triggeringEventIds":[]},"deliver":true,"draft":{"fields":{"completed_this_segment":"login fix","current_status":"done","next_report_condition":"none","next_step":"none","operator_intervention":"none"},"types":[],"visibility":"operator"},"events":[{"data":{},"eventId":"candor-e5","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"search","type":"task_checkpoint_sent"},{"data":{"dueAt":"2026-01-01T00:30:00Z","text":"I''ll report back in 30 minutes."},"eventId":"candor-e6","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"search","type":"followup_promised"}],"evidence":[],"notices":[{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d6","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n3","policyId":"verified-completion-only.completion-without-evidence","severity":"high","taskId":"search","template":"status_downgraded","text":"Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded). Owed before this counts as complete: that evidence."}],"reviseInstruction":"Candor: completion is claimed without sufficient evidence; missing: evidence of completion, at least moderate (none recorded). Otherwise say plainly what is not verified.","situation":{"base":0,"event":"task_claimed_complete","events":["task_claimed_complete"],"evidence":[],"facts":{"checkpoint.is_overdue":false,"checkpoint.is_silence_exceeded":false,"checkpoint.missed_count":0,"claim.discloses_failure":false,"claim.exceeds_declared":false,"claim.followup_without_evidence":false,"claim.is_ambiguous":false,"claim.promised_followup_due":false,"claim.promised_followups":[],"claim.status":"complete","claim.types":["completion","promised_followup"],"claim.unsupported":["completion"],"decision.repeat_count":0,"event.type":"task_claimed_complete","evidence.classes":[],"evidence.completion_min_quality":"none","evidence.contradicts_claim":false,"evidence.new_items_since_last_checkpoint":0,"evidence.progress_quality":"none","evidence.reasons":[],"evidence.stale_count":0,"forwarding.pending_count":0,"forwarding.pending_results":[],"forwarding.result_available_without_visible_followup":false,"message.asks_operator":true,"message.has_required_checkpoint_fields":true,"message.is_checkpoint_report":true,"message.is_repeated_status":false,"message.is_report":true,"message.kind":"report","message.missing_checkpoint_fields":[],"message.visibility":"operator","task.id":"search","task.mode":"interactive","task.owes_checkpoints":false,"task.runtime":"unknown","task.status":"pending_verification"},"heldBack":[],"isHedged":false,"kind":"report","negated":[],"ruleFacts":{},"signals":[]},"status":{"claimed":"complete","effective":"pending_verification"},"taskId":"search","text":{"changed":true,"edits":[{"end":0,"policyId":null,"replacement":"> Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded). Owed before this counts as complete: that evidence.\n\n","start":0},{"end":5,"policyId":"verified-completion-only.completion-without-evidence","replacement":"Reported, not verified (evidence of completion, at least moderate (none recorded)): Done.","start":0}],"effective":"> Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded). Owed before this counts as complete: that evidence.\n\nReported, not verified (evidence of completion, at least moderate (none recorded)): Done. I''ll report back in 30 minutes.","original":"Done. I''ll report back in 30 minutes."}},"kind":"decision","prev":"sha256:fb524a5318f9b093046e52db430dbe651759a247e610cabd0a3189a75a903b08","seq":6}',X'53EFB7835A1D2DEA7A2214E0139898405252776DEBBF3EE92540BC62DA2B0E66');
INSERT INTO "audit" VALUES(7,1767225600000,'evidence',2,'{"at":"2026-01-01T00:00:00Z","body":{"evidence":[{"arrivedAt":1767225600000,"content":{"class":"test_result","command":"pytest","exitCode":1,"output":"1 failed, 3 passed","summary":"pytest"},"digest":"442a007b32e7cb7105ff0cb7f3606ae3","duplicate":false,"evidenceId":"red","producedBy":"runtime","selfReported":false}],"taskId":"search"},"kind":"evidence","prev":"sha256:53efb7835a1d2dea7a2214e0139898405252776debbf3ee92540bc62da2b0e66","seq":7}',X'E37B7316AC72654A7BF3254CEB55AA93A6C958CA6F8535A44BBE3DE6C371E8DE');
INSERT INTO "audit" VALUES(8,1767225600000,'decision',2,'{"at":"2026-01-01T00:00:00Z","body":{"actor":{"id":"runtime","kind":"runtime"},"call":"evaluateClaim","checkpoint":true,"claims":[{"contradicted":true,"declared":false,"end":15,"evidenceIds":[],"missing":"a passing run of what failed","quality":"none","reasons":["failed"],"start":0,"subject":"tests","supported":false,"type":"verified_completion","undecided":false}],"decision":{"decision":"block","decisionId":"candor-d8","evidence":{"items":[{"evidenceId":"red","isNew":false,"quality":"none","reasons":["failed"]}],"missing":["a passing run of what failed"],"newItems":0,"quality":"none"},"matched":[{"decision":"block","mode":"enforce","policyId":"verified-completion-only.contradicted-completion","reason":"a failure that stands contradicts the claim; missing: a passing run of what failed","satisfied":false,"severity":"critical"}],"mode":"enforce","operatorNotice":{"mustReference":{"eventIds":[],"evidenceIds":[]},"required":true,"template":"blocked","text":"Held: a completion was claimed while a recorded failure stands. It is contradicted, not verified. Missing: a passing run of what failed. Owed now: a passing run, or a report of the failure."},"packs":[{"digest":"sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0","id":"no-silence","version":"1.0.0"},{"digest":"sha256:f1b8347b8f647ba37e5c40f4008301d22853efbd90021118a74e9129441f8700","id":"mandatory-checkpoint-structure","version":"1.0.0"},{"digest":"sha256:8991b0ed1207304fa4967b383b7ac78b366c67d83e90b83bd1f09314707426f6","id":"no-fake-progress","version":"1.0.0"},{"digest":"sha256:25554ca0e8e62fb0734fc74a85e47ccf4502213dc2e150ca9fa81487b9736078","id":"verified-completion-only","version":"1.0.0"}],"policyId":"verified-completion-only.contradicted-completion","reason":"a failure that stands contradicts the claim; missing: a passing run of what failed","requiredActions":["rerun_verification","rewrite_message"],"severity":"critical","suggestedStatus":"in_progress","suppressed":[],"taskId":"search","triggeringEventIds":[]},"deliver":false,"draft":{"fields":{"completed_this_segment":"login fix","current_status":"done","next_report_condition":"none","next_step":"none","operator_intervention":"none"},"types":[],"visibility":"operator"},"events":[],"evidence":[],"notices":[{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d8","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n4","policyId":"verified-completion-only.contradicted-completion","severity":"critical","taskId":"search","template":"blocked","text":"Held: a completion was claimed while a recorded failure stands. It is contradicted, not verified. Missing: a passing run of what failed. Owed now: a passing run, or a report of the failure."}],"reviseInstruction":"Candor: a failure that stands contradicts the claim; missing: a passing run of what failed. Run `pytest` and report what it printed. Otherwise say plainly what is not verified.","situation":{"base":0,"event":"task_claimed_complete","events":["task_claimed_complete"],"evidence":[[1,"test_result",false,"none"]],"facts":{"checkpoint.is_overdue":false,"checkpoint.is_silence_exceeded":false,"checkpoint.missed_count":0,"claim.discloses_failure":false,"claim.exceeds_declared":false,"claim.followup_without_evidence":false,"claim.is_ambiguous":false,"claim.promised_followup_due":false,"claim.promised_followups":[],"claim.status":"verified_complete","claim.types":["completion","verified_completion"],"claim.unsupported":["verified_completion"],"decision.repeat_count":0,"event.type":"task_claimed_complete","evidence.classes":[],"evidence.contradicts_claim":true,"evidence.new_items_since_last_checkpoint":0,"evidence.progress_quality":"none","evidence.reasons":["failed"],"evidence.stale_count":0,"evidence.verified_completion_min_quality":"none","forwarding.pending_count":0,"forwarding.pending_results":[],"forwarding.result_available_without_visible_followup":false,"message.asks_operator":true,"message.has_required_checkpoint_fields":true,"message.is_checkpoint_report":true,"message.is_repeated_status":false,"message.is_report":true,"message.kind":"report","message.missing_checkpoint_fields":[],"message.visibility":"operator","task.id":"search","task.mode":"interactive","task.owes_checkpoints":false,"task.runtime":"unknown","task.status":"pending_verification"},"heldBack":[],"isHedged":false,"kind":"report","negated":[],"ruleFacts":{},"signals":[]},"status":{"claimed":"verified_complete","effective":"pending_verification"},"taskId":"search","text":{"changed":false,"edits":[],"effective":null,"original":"All tests pass."}},"kind":"decision","prev":"sha256:e37b7316ac72654a7bf3254ceb55aa93a6c958ca6f8535a44bbe3de6c371e8de","seq":8}',X'63D4200B6D0135D19188019A7E86DC55373CA42297F8FA2BC51FCC8FE0E40B1E');
INSERT INTO "audit" VALUES(9,1767225600000,'evidence',3,'{"at":"2026-01-01T00:00:00Z","body":{"evidence":[{"arrivedAt":1767225600000,"content":{"class":"test_result","outcome":"unknown","summary":"the log was cut"},"digest":"3cb5641c9410f5d47db5d09b6dcc048f","duplicate":false,"evidenceId":"candor-v4","producedBy":"runtime","selfReported":false}],"taskId":"parser"},"kind":"evidence","prev":"sha256:63d4200b6d0135d19188019a7e86dc55373ca42297f8fa2bc51fcc8fe0e40b1e","seq":9}',X'0F518F457AD97BF38A3575AE2CC6F4D0ED7D42ABC30A65F487B5B000FE16C9E4');
INSERT INTO "audit" VALUES(10,1767225600000,'decision',3,'{"at":"2026-01-01T00:00:00Z","body":{"actor":{"id":"runtime","kind":"runtime"},"call":"evaluateClaim","checkpoint":true,"claims":[{"contradicted":false,"declared":false,"end":15,"evidenceIds":["candor-v4"],"missing":"a passed test_result (found only undecided)","quality":"weak","reasons":["undecided"],"start":0,"subject":"tests","supported":false,"type":"verified_completion","undecided":true}],"decision":{"decision":"require_review","decisionId":"candor-d10","evidence":{"items":[{"evidenceId":"candor-v4","isNew":true,"quality":"weak","reasons":["undecided"]}],"missing":["a passed test_result (found only undecided)"],"newItems":1,"quality":"weak"},"matched":[{"decision":"require_review","mode":"enforce","policyId":"verified-completion-only.ambiguous-completion","reason":"it is ambiguous whether the work is complete; missing: a passed test_result (found only undecided)","satisfied":false,"severity":"medium"}],"mode":"enforce","operatorNotice":{"mustReference":{"eventIds":[],"evidenceIds":[]},"required":true,"template":"review_required","text":"Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence."},"packs":[{"digest":"sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0","id":"no-silence","version":"1.0.0"},{"digest":"sha256:f1b8347b8f647ba37e5c40f4008301d22853efbd90021118a74e9129441f8700","id":"mandatory-checkpoint-structure","version":"1.0.0"},{"digest":"sha256:8991b0ed1207304fa4967b383b7ac78b366c67d83e90b83bd1f09314707426f6","id":"no-fake-progress","version":"1.0.0"},{"digest":"sha256:25554ca0e8e62fb0734fc74a85e47ccf4502213dc2e150ca9fa81487b9736078","id":"verified-completion-only","version":"1.0.0"}],"policyId":"verified-completion-only.ambiguous-completion","reason":"it is ambiguous whether the work is complete; missing: a passed test_result (found only undecided)","requiredActions":["request_operator_review","attach_evidence"],"severity":"medium","suggestedStatus":"pending_verification","suppressed":[],"taskId":"parser","triggeringEventIds":[]},"deliver":true,"draft":{"fields":{"completed_this_segment":"login fix","current_status":"done","next_report_condition":"none","next_step":"none","operator_intervention":"none"},"types":[],"visibility":"operator"},"events":[{"data":{"reviewId":"candor-r1"},"eventId":"candor-e8","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"parser","type":"operator_review_requested"},{"data":{},"eventId":"candor-e7","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"parser","type":"task_checkpoint_sent"}],"evidence":[],"notices":[{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d10","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n5","policyId":"verified-completion-only.ambiguous-completion","severity":"medium","taskId":"parser","template":"review_required","text":"Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence."}],"reviseInstruction":"Candor: it is ambiguous whether the work is complete; missing: a passed test_result (found only undecided). Otherwise say plainly what is not verified.","situation":{"base":0,"event":"task_claimed_complete","events":["task_claimed_complete"],"evidence":[[1,"test_result",true,"weak"]],"facts":{"checkpoint.is_overdue":false,"checkpoint.is_silence_exceeded":false,"checkpoint.missed_count":0,"claim.discloses_failure":false,"claim.exceeds_declared":false,"claim.followup_without_evidence":false,"claim.is_ambiguous":true,"claim.promised_followup_due":false,"claim.promised_followups":[],"claim.status":"verified_complete","claim.types":["completion","verified_completion"],"claim.unsupported":["verified_completion"],"decision.repeat_count":0,"event.type":"task_claimed_complete","evidence.classes":["test_result"],"evidence.contradicts_claim":false,"evidence.new_items_since_last_checkpoint":1,"evidence.progress_quality":"weak","evidence.reasons":["undecided"],"evidence.stale_count":0,"evidence.verified_completion_min_quality":"weak","forwarding.pending_count":0,"forwarding.pending_results":[],"forwarding.result_available_without_visible_followup":false,"message.asks_operator":true,"message.has_required_checkpoint_fields":true,"message.is_checkpoint_report":true,"message.is_repeated_status":false,"message.is_report":true,"message.kind":"report","message.missing_checkpoint_fields":[],"message.visibility":"operator","task.id":"parser","task.mode":"interactive","task.owes_checkpoints":false,"task.runtime":"unknown","task.status":"in_progress"},"heldBack":[],"isHedged":false,"kind":"report","negated":[],"ruleFacts":{},"signals":[]},"status":{"claimed":"verified_complete","effective":"pending_verification"},"taskId":"parser","text":{"changed":true,"edits":[{"end":0,"policyId":null,"replacement":"> Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence.\n\n","start":0}],"effective":"> Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence.\n\nAll tests pass.","original":"All tests pass."}},"kind":"decision","prev":"sha256:0f518f457ad97bf38a3575ae2cc6f4d0ed7d42abc30a65f487b5b000fe16c9e4","seq":10}',X'C49B8BF78379206D0B58D327C1DE7D8AFE1EE4D8E1EE07B69BFAA0C6149E677C');
INSERT INTO "audit" VALUES(11,1767225600000,'evidence',4,'{"at":"2026-01-01T00:00:00Z","body":{"evidence":[{"arrivedAt":1767225600000,"content":{"class":"test_result","outcome":"unknown","summary":"the log was cut"},"digest":"3cb5641c9410f5d47db5d09b6dcc048f","duplicate":false,"evidenceId":"candor-v5","producedBy":"runtime","selfReported":false}],"taskId":"printer"},"kind":"evidence","prev":"sha256:c49b8bf78379206d0b58d327c1de7d8afe1ee4d8e1ee07b69bfaa0c6149e677c","seq":11}',X'2A1C1FB8AF1DA9F893F0F173C9AE87DC6BAF702648D0AE1A4F4EAD2BB57BD535');
INSERT INTO "audit" VALUES(12,1767225600000,'decision',4,'{"at":"2026-01-01T00:00:00Z","body":{"actor":{"id":"runtime","kind":"runtime"},"call":"evaluateClaim","checkpoint":true,"claims":[{"contradicted":false,"declared":false,"end":15,"evidenceIds":["candor-v5"],"missing":"a passed test_result (found only undecided)","quality":"weak","reasons":["undecided"],"start":0,"subject":"tests","supported":false,"type":"verified_completion","undecided":true}],"decision":{"decision":"require_review","decisionId":"candor-d12","evidence":{"items":[{"evidenceId":"candor-v5","isNew":true,"quality":"weak","reasons":["undecided"]}],"missing":["a passed test_result (found only undecided)"],"newItems":1,"quality":"weak"},"matched":[{"decision":"require_review","mode":"enforce","policyId":"verified-completion-only.ambiguous-completion","reason":"it is ambiguous whether the work is complete; missing: a passed test_result (found only undecided)","satisfied":false,"severity":"medium"}],"mode":"enforce","operatorNotice":{"mustReference":{"eventIds":[],"evidenceIds":[]},"required":true,"template":"review_required","text":"Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence."},"packs":[{"digest":"sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0","id":"no-silence","version":"1.0.0"},{"digest":"sha256:f1b8347b8f647ba37e5c40f4008301d22853efbd90021118a74e9129441f8700","id":"mandatory-checkpoint-structure","version":"1.0.0"},{"digest":"sha256:8991b0ed1207304fa4967b383b7ac78b366c67d83e90b83bd1f09314707426f6","id":"no-fake-progress","version":"1.0.0"},{"digest":"sha256:25554ca0e8e62fb0734fc74a85e47ccf4502213dc2e150ca9fa81487b9736078","id":"verified-completion-only","version":"1.0.0"}],"policyId":"verified-completion-only.ambiguous-completion","reason":"it is ambiguous whether the work is complete; missing: a passed test_result (found only undecided)","requiredActions":["request_operator_review","attach_evidence"],"severity":"medium","suggestedStatus":"pending_verification","suppressed":[],"taskId":"printer","triggeringEventIds":[]},"deliver":true,"draft":{"fields":{"completed_this_segment":"login fix","current_status":"done","next_report_condition":"none","next_step":"none","operator_intervention":"none"},"types":[],"visibility":"operator"},"events":[{"data":{"reviewId":"candor-r2"},"eventId":"candor-e10","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"printer","type":"operator_review_requested"},{"data":{},"eventId":"candor-e9","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"printer","type":"task_checkpoint_sent"}],"evidence":[],"notices":[{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d12","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n6","policyId":"verified-completion-only.ambiguous-completion","severity":"medium","taskId":"printer","template":"review_required","text":"Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence."}],"reviseInstruction":"Candor: it is ambiguous whether the work is complete; missing: a passed test_result (found only undecided). Otherwise say plainly what is not verified.","situation":{"base":0,"event":"task_claimed_complete","events":["task_claimed_complete"],"evidence":[[1,"test_result",true,"weak"]],"facts":{"checkpoint.is_overdue":false,"checkpoint.is_silence_exceeded":false,"checkpoint.missed_count":0,"claim.discloses_failure":false,"claim.exceeds_declared":false,"claim.followup_without_evidence":false,"claim.is_ambiguous":true,"claim.promised_followup_due":false,"claim.promised_followups":[],"claim.status":"verified_complete","claim.types":["completion","verified_completion"],"claim.unsupported":["verified_completion"],"decision.repeat_count":0,"event.type":"task_claimed_complete","evidence.classes":["test_result"],"evidence.contradicts_claim":false,"evidence.new_items_since_last_checkpoint":1,"evidence.progress_quality":"weak","evidence.reasons":["undecided"],"evidence.stale_count":0,"evidence.verified_completion_min_quality":"weak","forwarding.pending_count":0,"forwarding.pending_results":[],"forwarding.result_available_without_visible_followup":false,"message.asks_operator":true,"message.has_required_checkpoint_fields":true,"message.is_checkpoint_report":true,"message.is_repeated_status":false,"message.is_report":true,"message.kind":"report","message.missing_checkpoint_fields":[],"message.visibility":"operator","task.id":"printer","task.mode":"interactive","task.owes_checkpoints":false,"task.runtime":"unknown","task.status":"in_progress"},"heldBack":[],"isHedged":false,"kind":"report","negated":[],"ruleFacts":{},"signals":[]},"status":{"claimed":"verified_complete","effective":"pending_verification"},"taskId":"printer","text":{"changed":true,"edits":[{"end":0,"policyId":null,"replacement":"> Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence.\n\n","start":0}],"effective":"> Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence.\n\nAll tests pass.","original":"All tests pass."}},"kind":"decision","prev":"sha256:2a1c1fb8af1da9f893f0f173c9ae87dc6baf702648d0ae1a4f4ead2bb57bd535","seq":12}',X'294899C54CBDF202657EB5C4EBF1A53A873EFE25644E0B619A8FFCFFFB984529');
INSERT INTO "audit" VALUES(13,1767225600000,'review_resolved',3,'{"at":"2026-01-01T00:00:00Z","body":{"decisionId":"candor-d10","outcome":"accepted","resolution":{"resolvedAt":"2026-01-01T00:00:00Z","resolvedBy":{"id":"ann","kind":"human"}},"reviewId":"candor-r1","status":"verified_complete","taskId":"parser"},"kind":"review_resolved","prev":"sha256:294899c54cbdf202657eb5c4ebf1a53a873efe25644e0b619a8ffcfffb984529","seq":13}',X'ABDDD1915B79F8B7E6DEE551DD43B264D87591D135C22C7DE7888E90EB94CBB0');
INSERT INTO "audit" VALUES(14,1767225600000,'notice_acknowledged',NULL,'{"at":"2026-01-01T00:00:00Z","body":{"acknowledged":{"at":"2026-01-01T00:00:00Z","by":{"id":"ann","kind":"human"},"text":"pending verification"},"noticeId":"candor-n1"},"kind":"notice_acknowledged","prev":"sha256:abddd1915b79f8b7e6dee551dd43b264d87591d135c22c7de7888e90eb94cbb0","seq":14}',X'2E458556CB6452EC67FAD91B2C9DE574C1B2C2E0FCD5EA1516C727565AEDC02B');
INSERT INTO "audit" VALUES(15,1767225600000,'rule_suppressed',NULL,'{"at":"2026-01-01T00:00:00Z","body":{"actor":{"id":"ann","kind":"human"},"from":"2026-01-01T00:00:00Z","policyId":"no-silence.missed-checkpoint","reason":"planned maintenance","suppressionId":"candor-s1","taskId":"login","until":"2026-01-01T00:15:00Z","used":0},"kind":"rule_suppressed","prev":"sha256:2e458556cb6452ec67fad91b2c9de574c1b2c2e0fcd5ea1516c727565aedc02b","seq":15}',X'76FB02EB646AD784AFE24A253E5523FB548F6D3606A64F52C09E29DA38BD939A');
INSERT INTO "audit" VALUES(16,1767225600000,'event',1,'{"at":"2026-01-01T00:00:00Z","body":{"data":{"resultId":"r1"},"eventId":"e1","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"login","type":"subagent_completed"},"kind":"event","prev":"sha256:76fb02eb646ad784afe24a253e5523fb548f6d3606a64f52c09e29da38bd939a","seq":16}',X'779E1BFFB62D865AF15EE1FF425B8C07C2CA5486488807C5EE1E355528BD544B');
INSERT INTO "audit" VALUES(17,1767225600000,'event',1,'{"at":"2026-01-01T00:00:00Z","body":{"data":{"to":"staging"},"eventId":"e2","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"login","type":"x.deployed"},"kind":"event","prev":"sha256:779e1bffb62d865af15ee1ff425b8c07c2ca5486488807c5ee1e355528bd544b","seq":17}',X'C00B218BDE1FCBE901DCD95D4650A1CCC7E3202E091516E2E27A6A826DF38349');
INSERT INTO "audit" VALUES(18,1767227100000,'decision',3,'{"at":"2026-01-01T00:25:00Z","body":{"actor":{"id":"runtime","kind":"runtime"},"call":"closeTask","checkpoint":true,"claims":[{"contradicted":false,"declared":true,"end":null,"evidenceIds":["candor-v6","candor-v4"],"quality":"conclusive","reasons":[],"start":null,"supported":true,"type":"completion","undecided":false}],"decision":{"decision":"allow","decisionId":"candor-d18","evidence":{"items":[{"evidenceId":"candor-v4","isNew":false,"quality":"weak","reasons":["undecided"]},{"evidenceId":"candor-v6","isNew":true,"quality":"conclusive","reasons":[]}],"missing":[],"newItems":1,"quality":"conclusive"},"matched":[],"mode":"enforce","operatorNotice":{"mustReference":{"eventIds":[],"evidenceIds":[]},"required":false,"template":null,"text":null},"packs":[{"digest":"sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0","id":"no-silence","version":"1.0.0"},{"digest":"sha256:f1b8347b8f647ba37e5c40f4008301d22853efbd90021118a74e9129441f8700","id":"mandatory-checkpoint-structure","version":"1.0.0"},{"digest":"sha256:8991b0ed1207304fa4967b383b7ac78b366c67d83e90b83bd1f09314707426f6","id":"no-fake-progress","version":"1.0.0"},{"digest":"sha256:25554ca0e8e62fb0734fc74a85e47ccf4502213dc2e150ca9fa81487b9736078","id":"verified-completion-only","version":"1.0.0"}],"policyId":null,"reason":"nothing to hold against it","requiredActions":[],"severity":"info","suggestedStatus":null,"suppressed":[],"taskId":"parser","triggeringEventIds":["candor-e14"]},"deliver":true,"draft":{"fields":{},"status":"complete","types":[],"visibility":"internal"},"events":[],"evidence":[],"notices":[],"situation":{"base":4,"event":"task_closed","events":["task_closed"],"evidence":[[1,"test_result",false,"weak"],[1,"operator_confirmation",true,"conclusive"]],"facts":{"checkpoint.is_overdue":false,"checkpoint.is_silence_exceeded":false,"checkpoint.missed_count":0,"claim.discloses_failure":false,"claim.exceeds_declared":false,"claim.followup_without_evidence":false,"claim.is_ambiguous":false,"claim.promised_followup_due":false,"claim.promised_followups":[],"claim.status":"complete","claim.types":["completion"],"claim.unsupported":[],"decision.repeat_count":0,"event.type":"task_closed","evidence.classes":["test_result","operator_confirmation"],"evidence.completion_min_quality":"conclusive","evidence.contradicts_claim":false,"evidence.new_items_since_last_checkpoint":1,"evidence.progress_quality":"conclusive","evidence.reasons":[],"evidence.stale_count":0,"forwarding.pending_count":0,"forwarding.pending_results":[],"forwarding.result_available_without_visible_followup":false,"message.asks_operator":false,"message.has_required_checkpoint_fields":false,"message.is_checkpoint_report":false,"message.is_repeated_status":false,"message.is_report":false,"message.kind":"other","message.missing_checkpoint_fields":["current_status","completed_this_segment","next_step","next_report_condition","operator_intervention"],"message.visibility":"internal","task.id":"parser","task.mode":"interactive","task.owes_checkpoints":false,"task.runtime":"unknown","task.status":"verified_complete"},"heldBack":[],"isHedged":false,"kind":"other","negated":[],"ruleFacts":{},"signals":[]},"status":{"claimed":"complete","effective":"complete"},"taskId":"parser","text":{"changed":false,"edits":[],"effective":"","original":""}},"kind":"decision","prev":"sha256:c00b218bde1fcbe901dcd95d4650a1ccc7e3202e091516e2e27a6a826df38349","seq":18}',X'15B0C3CF6BC0F2388CC12E7F43A1E16428EEF7E43F7E136480EF12D949690007');
INSERT INTO "audit" VALUES(19,1767227100000,'task_started',5,'{"at":"2026-01-01T00:25:00Z","body":{"mode":"interactive","startedAt":"2026-01-01T00:25:00Z","taskId":"owing"},"kind":"task_started","prev":"sha256:15b0c3cf6bc0f2388cc12e7f43a1e16428eef7e43f7e136480ef12d949690007","seq":19}',X'244CE380E06C0CF221A0A2CAA1E433F0967B5FABDFF95D98025F0C189934D842');
INSERT INTO "audit" VALUES(20,1767227100000,'evidence',5,'{"at":"2026-01-01T00:25:00Z","body":{"evidence":[{"arrivedAt":1767227100000,"content":{"class":"test_result","command":"pytest","exitCode":0,"output":"420 passed","summary":"pytest"},"digest":"4b9e44175bfb351bf09fb7fb9b07ab18","duplicate":false,"evidenceId":"late","producedBy":"runtime","selfReported":false}],"taskId":"owing"},"kind":"evidence","prev":"sha256:244ce380e06c0cf221a0a2caa1e433f0967b5fabdff95d98025f0c189934d842","seq":20}',X'2CB3B28F8125A9EADB284B18E9635644FF74EC631AF0FF7C216286DF35A9662A');
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, decision TEXT NOT NULL, policy_id TEXT,
  at INTEGER NOT NULL, is_report INTEGER NOT NULL, is_waiting INTEGER NOT NULL,
  event_id TEXT, shown TEXT
);
INSERT INTO "decision" VALUES(3,1,'allow',NULL,1767225600000,1,0,NULL,NULL);
INSERT INTO "decision" VALUES(5,2,'downgrade_status','verified-completion-only.completion-without-evidence',1767225600000,1,0,NULL,NULL);
INSERT INTO "decision" VALUES(6,2,'downgrade_status','verified-completion-only.completion-without-evidence',1767225600000,1,0,NULL,NULL);
INSERT INTO "decision" VALUES(8,2,'block','verified-completion-only.contradicted-completion',1767225600000,0,0,NULL,NULL);
INSERT INTO "decision" VALUES(10,3,'require_review','verified-completion-only.ambiguous-completion',1767225600000,1,0,NULL,NULL);
INSERT INTO "decision" VALUES(12,4,'require_review','verified-completion-only.ambiguous-completion',1767225600000,1,0,NULL,NULL);
INSERT INTO "decision" VALUES(18,3,'allow',NULL,1767227100000,0,0,NULL,NULL);
CREATE TABLE event (
  seq INTEGER PRIMARY KEY, event_id TEXT, task INTEGER, project_id TEXT, protocol_run_id TEXT,
  type TEXT NOT NULL, occurred_at INTEGER NOT NULL, digest BLOB NOT NULL, body TEXT NOT NULL
);
INSERT INTO "event" VALUES(1,NULL,1,NULL,NULL,'task_started',1767225600000,X'','{"data":{},"eventId":"candor-e1","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"login","type":"task_started"}');
INSERT INTO "event" VALUES(2,NULL,1,NULL,NULL,'task_checkpoint_sent',1767225600000,X'','{"data":{},"eventId":"candor-e2","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"login","type":"task_checkpoint_sent"}');
INSERT INTO "event" VALUES(3,NULL,2,NULL,NULL,'task_started',1767225600000,X'','{"data":{},"eventId":"candor-e3","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"search","type":"task_started"}');
INSERT INTO "event" VALUES(4,NULL,2,NULL,NULL,'task_checkpoint_sent',1767225600000,X'','{"data":{},"eventId":"candor-e4","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"search","type":"task_checkpoint_sent"}');
INSERT INTO "event" VALUES(5,NULL,2,NULL,NULL,'task_checkpoint_sent',1767225600000,X'','{"data":{},"eventId":"candor-e5","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"search","type":"task_checkpoint_sent"}');
INSERT INTO "event" VALUES(6,NULL,2,NULL,NULL,'followup_promised',1767225600000,X'','{"data":{"dueAt":"2026-01-01T00:30:00Z","text":"I''ll report back in 30 minutes."},"eventId":"candor-e6","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"search","type":"followup_promised"}');
INSERT INTO "event" VALUES(7,NULL,3,NULL,NULL,'task_checkpoint_sent',1767225600000,X'','{"data":{},"eventId":"candor-e7","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"parser","type":"task_checkpoint_sent"}');
INSERT INTO "event" VALUES(8,NULL,3,NULL,NULL,'operator_review_requested',1767225600000,X'','{"data":{"reviewId":"candor-r1"},"eventId":"candor-e8","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"parser","type":"operator_review_requested"}');
INSERT INTO "event" VALUES(9,NULL,4,NULL,NULL,'task_checkpoint_sent',1767225600000,X'','{"data":{},"eventId":"candor-e9","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"printer","type":"task_checkpoint_sent"}');
INSERT INTO "event" VALUES(10,NULL,4,NULL,NULL,'operator_review_requested',1767225600000,X'','{"data":{"reviewId":"candor-r2"},"eventId":"candor-e10","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"printer","type":"operator_review_requested"}');
INSERT INTO "event" VALUES(11,NULL,3,NULL,NULL,'review_resolved',1767225600000,X'','{"data":{"outcome":"accepted","reviewId":"candor-r1"},"eventId":"candor-e11","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"parser","type":"review_resolved"}');
INSERT INTO "event" VALUES(12,'e1',1,NULL,NULL,'subagent_completed',1767225600000,X'D0BFB9CE825327F5B59BC23152E4591E','{"data":{"resultId":"r1"},"eventId":"e1","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"login","type":"subagent_completed"}');
INSERT INTO "event" VALUES(13,'e2',1,NULL,NULL,'x.deployed',1767225600000,X'F95A21247FA5C8406D16631972740EAD','{"data":{"to":"staging"},"eventId":"e2","occurredAt":"2026-01-01T00:00:00Z","recordedAt":"2026-01-01T00:00:00Z","taskId":"login","type":"x.deployed"}');
INSERT INTO "event" VALUES(14,NULL,3,NULL,NULL,'task_closed',1767227100000,X'','{"data":{"status":"complete"},"eventId":"candor-e14","occurredAt":"2026-01-01T00:25:00Z","recordedAt":"2026-01-01T00:25:00Z","taskId":"parser","type":"task_closed"}');
INSERT INTO "event" VALUES(15,NULL,5,NULL,NULL,'task_started',1767227100000,X'','{"data":{},"eventId":"candor-e15","occurredAt":"2026-01-01T00:25:00Z","recordedAt":"2026-01-01T00:25:00Z","taskId":"owing","type":"task_started"}');
CREATE TABLE evidence (
  seq INTEGER PRIMARY KEY, evidence_id TEXT, task INTEGER NOT NULL, class TEXT NOT NULL,
  failed INTEGER NOT NULL, digest BLOB NOT NULL, body TEXT NOT NULL
);
INSERT INTO "evidence" VALUES(1,'edit',1,'file_change',0,X'63C3EDAF55F284A2C04225F6CAF80224','{"arrivedAt":1767225600000,"content":{"class":"file_change","summary":"edited","uri":"src/login.py"},"digest":"63c3edaf55f284a2c04225f6caf80224","duplicate":false,"evidenceId":"edit","producedBy":"runtime","selfReported":false}');
INSERT INTO "evidence" VALUES(2,'run',1,'test_result',0,X'4B9E44175BFB351BF09FB7FB9B07AB18','{"arrivedAt":1767225600000,"content":{"class":"test_result","command":"pytest","exitCode":0,"output":"420 passed","summary":"pytest"},"digest":"4b9e44175bfb351bf09fb7fb9b07ab18","duplicate":false,"evidenceId":"run","producedBy":"runtime","selfReported":false}');
INSERT INTO "evidence" VALUES(3,'red',2,'test_result',1,X'442A007B32E7CB7105FF0CB7F3606AE3','{"arrivedAt":1767225600000,"content":{"class":"test_result","command":"pytest","exitCode":1,"output":"1 failed, 3 passed","summary":"pytest"},"digest":"442a007b32e7cb7105ff0cb7f3606ae3","duplicate":false,"evidenceId":"red","producedBy":"runtime","selfReported":false}');
INSERT INTO "evidence" VALUES(4,NULL,3,'test_result',0,X'3CB5641C9410F5D47DB5D09B6DCC048F','{"arrivedAt":1767225600000,"content":{"class":"test_result","outcome":"unknown","summary":"the log was cut"},"digest":"3cb5641c9410f5d47db5d09b6dcc048f","duplicate":false,"evidenceId":"candor-v4","producedBy":"runtime","selfReported":false}');
INSERT INTO "evidence" VALUES(5,NULL,4,'test_result',0,X'3CB5641C9410F5D47DB5D09B6DCC048F','{"arrivedAt":1767225600000,"content":{"class":"test_result","outcome":"unknown","summary":"the log was cut"},"digest":"3cb5641c9410f5d47db5d09b6dcc048f","duplicate":false,"evidenceId":"candor-v5","producedBy":"runtime","selfReported":false}');
INSERT INTO "evidence" VALUES(6,NULL,3,'operator_confirmation',0,X'AA35A896F3B57AEF4C9C745F99A0EB3D','{"arrivedAt":1767225600000,"content":{"class":"operator_confirmation","summary":"the operator accepted the review candor-r1"},"digest":"aa35a896f3b57aef4c9c745f99a0eb3d","duplicate":false,"evidenceId":"candor-v6","producedBy":"operator","selfReported":false}');
INSERT INTO "evidence" VALUES(7,'late',5,'test_result',0,X'4B9E44175BFB351BF09FB7FB9B07AB18','{"arrivedAt":1767227100000,"content":{"class":"test_result","command":"pytest","exitCode":0,"output":"420 passed","summary":"pytest"},"digest":"4b9e44175bfb351bf09fb7fb9b07ab18","duplicate":false,"evidenceId":"late","producedBy":"runtime","selfReported":false}');
CREATE TABLE notice (
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, decision INTEGER NOT NULL, body TEXT NOT NULL,
  acknowledged TEXT
);
INSERT INTO "notice" VALUES(1,2,5,'{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d5","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n1","policyId":"verified-completion-only.completion-without-evidence","severity":"high","taskId":"search","template":"status_downgraded","text":"Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded). Owed before this counts as complete: that evidence."}','{"at":"2026-01-01T00:00:00Z","by":{"id":"ann","kind":"human"},"text":"pending verification"}');
INSERT INTO "notice" VALUES(2,2,5,'{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d5","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n2","policyId":"verified-completion-only.verified-without-verification","severity":"high","taskId":"search","template":"status_downgraded","text":"Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded), a passed test_result (none recorded). Owed before this counts as complete: that evidence."}',NULL);
INSERT INTO "notice" VALUES(3,2,6,'{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d6","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n3","policyId":"verified-completion-only.completion-without-evidence","severity":"high","taskId":"search","template":"status_downgraded","text":"Pending verification: reported done, not verified. Missing: evidence of completion, at least moderate (none recorded). Owed before this counts as complete: that evidence."}',NULL);
INSERT INTO "notice" VALUES(4,2,8,'{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d8","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n4","policyId":"verified-completion-only.contradicted-completion","severity":"critical","taskId":"search","template":"blocked","text":"Held: a completion was claimed while a recorded failure stands. It is contradicted, not verified. Missing: a passing run of what failed. Owed now: a passing run, or a report of the failure."}',NULL);
INSERT INTO "notice" VALUES(5,3,10,'{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d10","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n5","policyId":"verified-completion-only.ambiguous-completion","severity":"medium","taskId":"parser","template":"review_required","text":"Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence."}',NULL);
INSERT INTO "notice" VALUES(6,4,12,'{"createdAt":"2026-01-01T00:00:00Z","decisionId":"candor-d12","mustReference":{"eventIds":[],"evidenceIds":[]},"noticeId":"candor-n6","policyId":"verified-completion-only.ambiguous-completion","severity":"medium","taskId":"printer","template":"review_required","text":"Pending review: the evidence for this completion is ambiguous, so it is not verified. Missing: a passed test_result (found only undecided). Owed next: your decision, or clear evidence."}',NULL);
CREATE TABLE pack (
  kind TEXT NOT NULL, key TEXT NOT NULL, version TEXT NOT NULL, digest TEXT NOT NULL,
  source BLOB NOT NULL, status TEXT NOT NULL, created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL, PRIMARY KEY (kind, key, version)
) WITHOUT ROWID;
INSERT INTO "pack" VALUES('reporting','mandatory-checkpoint-structure','1.0.0','sha256:f1b8347b8f647ba37e5c40f4008301d22853efbd90021118a74e9129441f8700',CAST('apiVersion: reporting-governance/v1alpha1
kind: PolicyPack
metadata:
  id: mandatory-checkpoint-structure
  title: Mandatory Checkpoint Structure
  version: 1.0.0
  summary: >-
    Require every checkpoint report to answer the operator''s five questions.
  owner: reporting-governance-plugin
  severity_default: medium
  applies_to:
    runtimes: [any]
  tags: [reporting, checkpoints, structure]
spec:
  evaluation_mode: any_rule_match
  rules:
    - id: mandatory-checkpoint-structure.waiting-without-request
      title: Waiting for the operator needs a request
      intent: A task that waits for the operator must say what the operator is to do.
      triggers:
        event_types: [task_checkpoint_sent, task_checkpoint_due, task_claimed_complete]
      conditions:
        all:
          - fact: message.is_checkpoint_report
            equals: true
          - fact: claim.status
            equals: waiting_for_operator
          - fact: message.asks_operator
            equals: false
      evidence_requirements: {}
      decision_output:
        decision: block
        severity: high
        reason: the report waits for the operator and does not say what the operator is to do
        suggested_status: null
        required_actions: [provide_checkpoint_fields, rewrite_message]
        operator_notice:
          required: true
      operator_message_templates:
        blocked: >-
          Held: a report says that it waits for the operator and does not say for what. Nothing in it
          is verified. Missing: operator_intervention. Owed now: what the operator is to do.

    - id: mandatory-checkpoint-structure.missing-while-overdue
      title: Missing structure must not hide an overdue task
      intent: A late report without its fields is delivered behind an update that says so.
      triggers:
        event_types: [task_checkpoint_due, silence_timeout]
      conditions:
        all:
          - fact: message.is_checkpoint_report
            equals: true
          - fact: message.has_required_checkpoint_fields
            equals: false
          - fact: checkpoint.is_overdue
            equals: true
      evidence_requirements: {}
      decision_output:
        decision: force_checkpoint
        severity: high
        reason: "an overdue report lacks fields: {{message.missing_checkpoint_fields}}"
        suggested_status: in_progress
        required_actions: [provide_checkpoint_fields, send_operator_update]
        operator_notice:
          required: true
      operator_message_templates:
        checkpoint_forced: >-
          Late and incomplete, so provisional. Not given: {{message.missing_checkpoint_fields}}. Owed
          now: these fields.

    - id: mandatory-checkpoint-structure.missing-current-status
      title: A checkpoint report must tell where the work stands
      intent: A report without `current_status` leaves the operator guessing where the work stands.
      triggers:
        event_types: [task_checkpoint_sent, task_checkpoint_due, task_claimed_complete]
      conditions:
        all:
          - fact: message.is_checkpoint_report
            equals: true
          - fact: message.missing_checkpoint_fields
            contains: current_status
      evidence_requirements: {}
      decision_output:
        decision: rewrite
        reason: "the report does not tell where the work stands; missing: {{message.missing_checkpoint_fields}}"
        suggested_status: null
        required_actions: [provide_checkpoint_fields, rewrite_message]
        operator_notice:
          required: false
      operator_message_templates:
        placeholder_rewrite: >-
          Provisional report, not verified as complete. Not given:
          {{message.missing_checkpoint_fields}}. Owed in the next report: these fields.

    - id: mandatory-checkpoint-structure.missing-completed-this-segment
      title: A checkpoint report must tell what was done since the last report
      intent: A report without `completed_this_segment` leaves the operator guessing what was done since the last report.
      triggers:
        event_types: [task_checkpoint_sent, task_checkpoint_due, task_claimed_complete]
      conditions:
        all:
          - fact: message.is_checkpoint_report
            equals: true
          - fact: message.missing_checkpoint_fields
            contains: completed_this_segment
      evidence_requirements: {}
      decision_output:
        decision: rewrite
        reason: "the report does not tell what was done since the last report; missing: {{message.missing_checkpoint_fields}}"
        suggested_status: null
        required_actions: [provide_checkpoint_fields, rewrite_message]
        operator_notice:
          required: false
      operator_message_templates:
        placeholder_rewrite: >-
          Provisional report, not verified as complete. Not given:
          {{message.missing_checkpoint_fields}}. Owed in the next report: these fields.

    - id: mandatory-checkpoint-structure.missing-next-step
      title: A checkpoint report must tell what comes next
      intent: A report without `next_step` leaves the operator guessing what comes next.
      triggers:
        event_types: [task_checkpoint_sent, task_checkpoint_due, task_claimed_complete]
      conditions:
        all:
          - fact: message.is_checkpoint_report
            equals: true
          - fact: message.missing_checkpoint_fields
            contains: next_step
      evidence_requirements: {}
      decision_output:
        decision: rewrite
        reason: "the report does not tell what comes next; missing: {{message.missing_checkpoint_fields}}"
        suggested_status: null
        required_actions: [provide_checkpoint_fields, rewrite_message]
        operator_notice:
          required: false
      operator_message_templates:
        placeholder_rewrite: >-
          Provisional report, not verified as complete. Not given:
          {{message.missing_checkpoint_fields}}. Owed in the next report: these fields.

    - id: mandatory-checkpoint-structure.missing-next-report-condition
      title: A checkpoint report must tell when the next report comes
      intent: A report without `next_report_condition` leaves the operator guessing when the next report comes.
      triggers:
        event_types: [task_checkpoint_sent, task_checkpoint_due, task_claimed_complete]
      conditions:
        all:
          - fact: message.is_checkpoint_report
            equals: true
          - fact: message.missing_checkpoint_fields
            contains: next_report_condition
      evidence_requirements: {}
      decision_output:
        decision: rewrite
        reason: "the report does not tell when the next report comes; missing: {{message.missing_checkpoint_fields}}"
        suggested_status: null
        required_actions: [provide_checkpoint_fields, rewrite_message]
        operator_notice:
          required: false
      operator_message_templates:
        placeholder_rewrite: >-
          Provisional report, not verified as complete. Not given:
          {{message.missing_checkpoint_fields}}. Owed in the next report: these fields.

    - id: mandatory-checkpoint-structure.missing-operator-intervention
      title: A checkpoint report must tell whether the operator has to do something
      intent: A report without `operator_intervention` leaves the operator guessing whether the operator has to do something.
      triggers:
        event_types: [task_checkpoint_sent, task_checkpoint_due, task_claimed_complete]
      conditions:
        all:
          - fact: message.is_checkpoint_report
            equals: true
          - fact: message.missing_checkpoint_fields
            contains: operator_intervention
      evidence_requirements: {}
      decision_output:
        decision: rewrite
        reason: "the report does not tell whether the operator has to do something; missing: {{message.missing_checkpoint_fields}}"
        suggested_status: null
        required_actions: [provide_checkpoint_fields, rewrite_message]
        operator_notice:
          required: false
      operator_message_templates:
        placeholder_rewrite: >-
          Provisional report, not verified as complete. Not given:
          {{message.missing_checkpoint_fields}}. Owed in the next report: these fields.

tests:
  - name: a declared report without current_status
    situation:
      message: {text: Here is the report., fields: {completed_this_segment: the parser, next_step: the writer, next_report_condition: at noon, operator_intervention: none}}
    expect:
      decision: rewrite
      policy_id: mandatory-checkpoint-structure.missing-current-status
  - name: a declared report without completed_this_segment
    situation:
      message: {text: Here is the report., fields: {current_status: in progress, next_step: the writer, next_report_condition: at noon, operator_intervention: none}}
    expect:
      decision: rewrite
      policy_id: mandatory-checkpoint-structure.missing-completed-this-segment
  - name: a declared report without next_step
    situation:
      message: {text: Here is the report., fields: {current_status: in progress, completed_this_segment: the parser, next_report_condition: at noon, operator_intervention: none}}
    expect:
      decision: rewrite
      policy_id: mandatory-checkpoint-structure.missing-next-step
  - name: a declared report without next_report_condition
    situation:
      message: {text: Here is the report., fields: {current_status: in progress, completed_this_segment: the parser, next_step: the writer, operator_intervention: none}}
    expect:
      decision: rewrite
      policy_id: mandatory-checkpoint-structure.missing-next-report-condition
  - name: a declared report without operator_intervention
    situation:
      message: {text: Here is the report., fields: {current_status: in progress, completed_this_segment: the parser, next_step: the writer, next_report_condition: at noon}}
    expect:
      decision: rewrite
      policy_id: mandatory-checkpoint-structure.missing-operator-intervention
  - name: a report with every field passes
    situation:
      message: {text: Here is the report., fields: {current_status: in progress, completed_this_segment: the parser, next_step: the writer, next_report_condition: at noon, operator_intervention: none}}
    expect: {decision: allow}
  - name: a remark in passing on a task that owes no checkpoint needs no structure
    situation:
      message: I found the cause of the crash.
    expect: {decision: allow}
  - name: an overdue report without its fields is delivered behind an update
    situation:
      task: {interval_seconds: 600}
      after: 700
      message: Still running the migration.
    expect:
      decision: force_checkpoint
      policy_id: mandatory-checkpoint-structure.missing-while-overdue
  - name: waiting for the operator without saying for what
    situation:
      message: {text: The report is ready., fields: {current_status: waiting, completed_this_segment: draft, next_step: publish, next_report_condition: tomorrow}}
      claim: {status: waiting_for_operator}
    expect:
      decision: block
      policy_id: mandatory-checkpoint-structure.waiting-without-request
  - name: waiting for the operator with a request
    situation:
      message: {text: The report is ready., fields: {current_status: waiting, completed_this_segment: draft, next_step: publish, next_report_condition: tomorrow, operator_intervention: please approve}}
      claim: {status: waiting_for_operator}
    expect: {decision: allow, status: waiting_for_operator}
' AS BLOB),'active',1795288076329,1795288076329);
INSERT INTO "pack" VALUES('reporting','no-fake-progress','1.0.0','sha256:8991b0ed1207304fa4967b383b7ac78b366c67d83e90b83bd1f09314707426f6',CAST('apiVersion: reporting-governance/v1alpha1
kind: PolicyPack
metadata:
  id: no-fake-progress
  title: No Fake Progress
  version: 1.0.0
  summary: >-
    Prevent narrative activity, repeats and reminders from being taken for progress.
  owner: reporting-governance-plugin
  severity_default: medium
  applies_to:
    runtimes: [any]
  tags: [reporting, progress, evidence]
spec:
  evaluation_mode: any_rule_match
  rules:
    - id: no-fake-progress.while-overdue
      title: Fake progress must not end an overdue silence
      intent: A late report without new evidence is delivered behind an update that says so.
      triggers:
        event_types: [task_checkpoint_due, silence_timeout]
        claim_types: [progress, next_step]
      conditions:
        all:
          - fact: checkpoint.is_overdue
            equals: true
          - any:
              - fact: evidence.requirements_met
                equals: false
              - fact: message.is_repeated_status
                equals: true
              - fact: claim.next_step_has_supporting_evidence
                equals: false
      evidence_requirements:
        progress:
          min_new_items_since_last_checkpoint: 1
          allowed_quality_floor: weak
      decision_output:
        decision: force_checkpoint
        severity: high
        reason: an overdue report of progress brings no new evidence
        suggested_status: in_progress
        required_actions: [attach_evidence, send_operator_update]
        operator_notice:
          required: true
      operator_message_templates:
        checkpoint_forced: >-
          Late, and the progress below is provisional: not verified. Missing: {{evidence.missing}}.
          Owed now: evidence of what has advanced.

    - id: no-fake-progress.reminder-as-progress
      title: A reminder is no progress
      intent: A nudge must not be framed as advancement.
      triggers:
        claim_types: [progress]
      conditions:
        all:
          - fact: message.kind
            equals: reminder_only
          - fact: evidence.new_items_since_last_checkpoint
            less_than: 1
      evidence_requirements:
        progress:
          min_new_items_since_last_checkpoint: 1
          allowed_quality_floor: weak
      decision_output:
        decision: rewrite
        reason: a reminder is presented as progress
        suggested_status: null
        required_actions: [rewrite_message, attach_evidence]
        operator_notice:
          required: true
      operator_message_templates:
        placeholder_rewrite: >-
          Reminder only, no verified progress. Missing: {{evidence.missing}}. Owed in the next report:
          what has advanced, with evidence.

    - id: no-fake-progress.next-step-without-evidence
      title: A next step that is said to be under way needs evidence
      intent: Only a plan may be told without evidence, not an advance.
      triggers:
        claim_types: [next_step]
      conditions:
        all:
          - fact: claim.next_step_has_supporting_evidence
            equals: false
      evidence_requirements:
        progress:
          allowed_quality_floor: weak
      decision_output:
        decision: rewrite
        reason: a next step is said to be under way without evidence
        suggested_status: null
        required_actions: [rewrite_message, attach_evidence]
        operator_notice:
          required: true
      operator_message_templates:
        placeholder_rewrite: >-
          The next step below is a plan, not a verified advance. Missing: {{evidence.missing}}. Owed
          in the next report: evidence that it began.

    - id: no-fake-progress.repeated-status
      title: A repeated status is no news
      intent: The same words again, without new evidence, are marked as a repeat.
      triggers:
        derived_signals: [status_repeated]
      conditions:
        all:
          - fact: message.is_repeated_status
            equals: true
      evidence_requirements:
        progress:
          min_new_items_since_last_checkpoint: 1
      decision_output:
        decision: annotate_placeholder
        reason: the report repeats an earlier one and brings no new evidence
        suggested_status: null
        required_actions: [attach_evidence]
        operator_notice:
          required: true
      operator_message_templates:
        placeholder_rewrite: >-
          Repeated status, provisional: nothing new is verified since the last report. Owed in the
          next report: new evidence, or what holds the work up.

    - id: no-fake-progress.no-new-evidence
      title: Progress needs new evidence
      intent: Progress since the last checkpoint is believed where something new supports it.
      triggers:
        claim_types: [progress]
      conditions:
        all:
          - fact: evidence.requirements_met
            equals: false
          - fact: message.is_repeated_status
            equals: false
          - fact: message.kind
            not_equals: reminder_only
          - not:
              - fact: claim.types
                contains: completion
      evidence_requirements:
        progress:
          min_new_items_since_last_checkpoint: 1
          allowed_quality_floor: weak
      decision_output:
        decision: annotate_placeholder
        reason: progress is reported without new evidence since the last checkpoint
        suggested_status: null
        required_actions: [attach_evidence]
        operator_notice:
          required: true
      operator_message_templates:
        placeholder_rewrite: >-
          Provisional: this progress is reported, not verified. Missing: {{evidence.missing}}. Owed in
          the next report: evidence of it.

    - id: no-fake-progress.followup-without-evidence
      title: A follow-up needs evidence
      intent: A promised update that never gains evidence stays owed.
      triggers:
        event_types:
          [followup_delivered, task_checkpoint_sent, task_checkpoint_due, task_claimed_complete]
      conditions:
        all:
          - fact: claim.followup_without_evidence
            equals: true
      evidence_requirements: {}
      decision_output:
        decision: annotate_placeholder
        reason: a promised follow-up is delivered without any evidence since the promise
        suggested_status: null
        required_actions: [attach_evidence, deliver_followup]
        operator_notice:
          required: true
      operator_message_templates:
        placeholder_rewrite: >-
          Provisional: a promised follow-up came without evidence. Nothing of it is verified. Owed
          still: what was promised, with evidence.

tests:
  - name: progress without evidence is marked
    situation:
      message: I''m working on the parser and making good progress.
    expect: {decision: annotate_placeholder, policy_id: no-fake-progress.no-new-evidence}
  - name: progress with new evidence passes
    situation:
      history:
        - at: 5
          evidence: {class: file_change, uri: src/parser.py}
      after: 10
      message: I''m working on the parser and making good progress.
    expect: {decision: allow}
  - name: a decision record is enough for progress
    situation:
      history:
        - at: 5
          evidence: {class: decision_record, summary: chose a recursive descent parser}
      after: 10
      message: I''m working on the parser and making good progress.
    expect: {decision: allow}
  - name: evidence before the last checkpoint is old
    situation:
      history:
        - at: 5
          evidence: {class: file_change, uri: src/parser.py}
        - at: 6
          event: task_checkpoint_sent
      after: 10
      message: I''m working on the writer and making good progress.
    expect: {decision: annotate_placeholder, policy_id: no-fake-progress.no-new-evidence}
  - name: the same report again is a repeat
    situation:
      history:
        - at: 5
          evidence: {class: file_change, uri: src/parser.py}
        - at: 6
          message: Still working on the parser, it is going well so far.
      after: 100
      message: Still working on the parser, it is going well so far.
    expect: {decision: annotate_placeholder, policy_id: no-fake-progress.repeated-status}
  - name: a reminder declared as progress is rewritten
    situation:
      message: {text: "Reminder: the review is still open.", fields: {current_status: open, completed_this_segment: none, next_step: review, next_report_condition: tomorrow, operator_intervention: none}}
      claim: {types: [progress]}
    expect: {decision: rewrite, policy_id: no-fake-progress.reminder-as-progress}
  - name: a next step said to be under way needs evidence
    situation:
      message: "Next step: the rollout, which is already underway."
    expect: {decision: rewrite, policy_id: no-fake-progress.next-step-without-evidence}
  - name: a plain plan needs none
    situation:
      message: "Next step: the rollout."
    expect: {decision: allow}
  - name: fake progress while overdue is forced
    situation:
      task: {interval_seconds: 600}
      after: 700
      message: I''m working on the parser and making good progress.
    expect:
      decision: force_checkpoint
      policy_id: no-fake-progress.while-overdue
  - name: a follow-up without evidence is marked
    situation:
      history:
        - at: 0
          event: {type: followup_promised, data: {text: the load test, deadlineSeconds: 60}}
      after: 30
      event: followup_delivered
    expect: {decision: annotate_placeholder, policy_id: no-fake-progress.followup-without-evidence}
  - name: an honest report that nothing is finished passes
    situation:
      message: The tests are not passing yet and the fix is not done.
    expect: {decision: allow}
' AS BLOB),'active',1795288076329,1795288076329);
INSERT INTO "pack" VALUES('reporting','no-silence','1.0.0','sha256:aadde403dbe9bd32037f2a0bebd486d80f463868236f30a21c5416e3629925c0',CAST('apiVersion: reporting-governance/v1alpha1
kind: PolicyPack
metadata:
  id: no-silence
  title: No Silence
  version: 1.0.0
  summary: >-
    Prevent missed checkpoints, invisible subagent handoffs, and silent task execution.
  owner: reporting-governance-plugin
  severity_default: high
  applies_to:
    runtimes: [any]
    task_modes: [interactive, silent]
  tags: [reporting, checkpoints, anti-blackhole]
spec:
  evaluation_mode: any_rule_match
  rules:
    - id: no-silence.repeated-silence
      title: Repeated silence escalates
      intent: An agent that stays silent through several deadlines needs a person''s eyes.
      triggers:
        event_types: [task_checkpoint_due, silence_timeout]
      conditions:
        all:
          - fact: checkpoint.is_overdue
            equals: true
          - fact: checkpoint.missed_count
            at_least: 3
          - fact: message.kind
            exists: false
      evidence_requirements:
        progress:
          min_new_items_since_last_checkpoint: 1
      decision_output:
        decision: escalate
        severity: critical
        reason: "{{checkpoint.missed_count}} reporting deadlines have passed in silence"
        suggested_status: in_progress
        required_actions: [send_operator_update, request_operator_review]
        operator_notice:
          required: true
          must_reference:
            event_types: [task_checkpoint_due, silence_timeout]
      operator_message_templates:
        blocked: >-
          Silent: {{checkpoint.missed_count}} reporting deadlines have passed without a word. Nothing
          said since is verified. Missing: {{evidence.missing}}. Owed now: a visible report, and your
          look at the task.
      notes:
        - A critical severity on missed-checkpoint escalates at the first miss.

    - id: no-silence.missed-checkpoint
      title: Missed checkpoint requires immediate visible recovery
      intent: A checkpoint that has passed without a report is made visible at once.
      triggers:
        event_types: [task_checkpoint_due, silence_timeout]
      conditions:
        all:
          - fact: checkpoint.is_overdue
            equals: true
      evidence_requirements:
        progress:
          min_new_items_since_last_checkpoint: 1
      decision_output:
        decision: force_checkpoint
        severity: high
        reason: the task has exceeded its reporting window without a visible report
        suggested_status: in_progress
        required_actions: [send_operator_update, provide_checkpoint_fields]
        operator_notice:
          required: true
      operator_message_templates:
        checkpoint_forced: >-
          Required update: this task exceeded its reporting window (due {{checkpoint.due_at}}). Its
          state is provisional, not verified. Missing: {{evidence.missing}}. Owed now: a full
          report.

    - id: no-silence.subagent-result-not-forwarded
      title: A subagent''s result must reach the operator
      intent: A child''s result that arrived must not stay invisible.
      triggers:
        event_types: [subagent_result_not_forwarded]
      conditions:
        all:
          - fact: forwarding.result_available_without_visible_followup
            equals: true
          - fact: forwarding.pending_count
            at_least: 1
      evidence_requirements:
        must_reference_event_types: [subagent_result_not_forwarded]
      decision_output:
        decision: force_checkpoint
        severity: high
        reason: "a subagent''s result waits to be forwarded: {{forwarding.pending_results}}"
        suggested_status: in_progress
        required_actions: [forward_subagent_result, send_operator_update]
        operator_notice:
          required: true
      operator_message_templates:
        checkpoint_forced: >-
          Required update: a subagent''s result arrived and was not forwarded
          ({{forwarding.pending_results}}). It is provisional: nobody has verified it. Owed now: that
          result, in front of the operator.

    - id: no-silence.result-without-visible-followup
      title: A result that was forwarded must be followed by something visible
      intent: A hand-off between agents is not yet news for the operator.
      triggers:
        derived_signals: [subagent_result_unforwarded]
      conditions:
        all:
          - fact: forwarding.result_available_without_visible_followup
            equals: true
          - fact: forwarding.pending_count
            equals: 0
          - fact: message.kind
            exists: false
      evidence_requirements: {}
      decision_output:
        decision: force_checkpoint
        severity: high
        reason: "a result was forwarded and nothing visible followed: {{forwarding.pending_results}}"
        suggested_status: in_progress
        required_actions: [send_operator_update]
        operator_notice:
          required: true
      operator_message_templates:
        checkpoint_forced: >-
          Required update: a result arrived ({{forwarding.pending_results}}) and the operator has
          seen nothing of it. It is provisional, not verified. Owed now: a visible follow-up.

    - id: no-silence.silent-task-unobservable
      title: A silent task needs an externalized checkpoint path
      intent: A task that says nothing must be observable somewhere else.
      triggers:
        event_types: [task_started]
        derived_signals: [silent_task_unobservable]
      conditions:
        all:
          - fact: task.mode
            equals: silent
          - fact: checkpoint.externalized_path_valid
            equals: false
          - fact: message.kind
            exists: false
      evidence_requirements: {}
      decision_output:
        decision: block
        severity: high
        reason: a silent task has no valid externalized checkpoint path
        suggested_status: blocked
        required_actions: [provide_externalized_path]
        operator_notice:
          required: true
      operator_message_templates:
        blocked: >-
          Held: this silent task has no valid externalized checkpoint path, so nothing of it could be
          verified. Missing: a relative path inside its root that exists or can be written, or an
          https address. Owed before it starts: that path.

    - id: no-silence.promised-followup-not-delivered
      title: A promised follow-up must be delivered
      intent: What was promised for a time is shown as owed when that time has passed.
      triggers:
        derived_signals: [followup_overdue]
      conditions:
        all:
          - fact: claim.promised_followup_due
            equals: true
      evidence_requirements:
        progress:
          min_new_items_since_last_checkpoint: 1
      decision_output:
        decision: force_checkpoint
        severity: high
        reason: "a promised follow-up is overdue: {{claim.promised_followups}}"
        suggested_status: in_progress
        required_actions: [deliver_followup, send_operator_update]
        operator_notice:
          required: true
      operator_message_templates:
        checkpoint_forced: >-
          Required update: a promised follow-up is overdue ({{claim.promised_followups}}). Its
          content is provisional until evidence comes. Owed now: what was promised.

tests:
  - name: a checkpoint that passes without a report is forced
    situation:
      task: {interval_seconds: 600}
      after: 660
    expect: {decision: force_checkpoint, policy_id: no-silence.missed-checkpoint}
  - name: a checkpoint within its grace time is not
    situation:
      task: {interval_seconds: 600}
      after: 659
    expect: {decision: allow}
  - name: silence beyond its time-out is forced
    situation:
      task: {silence_timeout_seconds: 300}
      after: 300
    expect: {decision: force_checkpoint, policy_id: no-silence.missed-checkpoint}
  - name: a third miss escalates
    situation:
      task: {interval_seconds: 600}
      after: 1860
    expect: {decision: escalate, policy_id: no-silence.repeated-silence}
  - name: a report that arrives late is delivered behind the update
    situation:
      task: {interval_seconds: 600}
      after: 2000
      message: Still running the migration.
    expect: {decision: force_checkpoint, policy_id: no-silence.missed-checkpoint}
  - name: a runtime says that a result was not forwarded
    situation:
      event: {type: subagent_result_not_forwarded, data: {resultId: r1}}
    expect:
      decision: force_checkpoint
      policy_id: no-silence.subagent-result-not-forwarded
  - name: a result that waits too long is forced
    situation:
      history:
        - at: 10
          event: {type: subagent_completed, data: {resultId: r1}}
      after: 310
    expect:
      decision: force_checkpoint
      policy_id: no-silence.subagent-result-not-forwarded
  - name: a forwarded result with nothing visible behind it is forced
    situation:
      history:
        - at: 10
          event: {type: subagent_completed, data: {resultId: r1}}
        - at: 20
          event: {type: subagent_result_forwarded, data: {resultId: r1}}
      after: 310
    expect:
      decision: force_checkpoint
      policy_id: no-silence.result-without-visible-followup
  - name: a forward to a silent parent does not count
    situation:
      history:
        - at: 10
          event: {type: subagent_completed, data: {resultId: r1}}
        - at: 20
          event: {type: subagent_result_forwarded, data: {resultId: r1, parentMode: silent}}
      after: 310
    expect:
      decision: force_checkpoint
      policy_id: no-silence.subagent-result-not-forwarded
  - name: a silent task without a path is blocked
    situation:
      task: {mode: silent, externalized_path_valid: false}
      event: task_started
    expect: {decision: block, policy_id: no-silence.silent-task-unobservable, status: blocked}
  - name: a silent task with a path is not
    situation:
      task: {mode: silent, externalized_path_valid: true}
      event: task_started
    expect: {decision: allow}
  - name: a promise not kept is forced
    situation:
      history:
        - at: 0
          event: {type: followup_promised, data: {text: results of the load test, deadlineSeconds: 1200}}
      after: 1260
    expect:
      decision: force_checkpoint
      policy_id: no-silence.promised-followup-not-delivered
' AS BLOB),'active',1795288076329,1795288076329);
INSERT INTO "pack" VALUES('reporting','verified-completion-only','1.0.0','sha256:25554ca0e8e62fb0734fc74a85e47ccf4502213dc2e150ca9fa81487b9736078',CAST('apiVersion: reporting-governance/v1alpha1
kind: PolicyPack
metadata:
  id: verified-completion-only
  title: Verified Completion Only
  version: 1.0.0
  summary: >-
    Let nobody take a completion for accepted that evidence does not support.
  owner: reporting-governance-plugin
  severity_default: high
  applies_to:
    runtimes: [any]
  tags: [reporting, completion, evidence]
spec:
  evaluation_mode: any_rule_match
  rules:
    - id: verified-completion-only.contradicted-completion
      title: A completion that a failure contradicts is held back
      intent: A claim of success while a failure stands is a hard invalid completion.
      triggers:
        claim_types: [completion, verified_completion]
      conditions:
        all:
          - fact: evidence.contradicts_claim
            equals: true
          - fact: claim.discloses_failure
            equals: false
      evidence_requirements:
        completion: {min_quality: moderate}
        verified_completion: {min_quality: strong}
      decision_output:
        decision: block
        severity: critical
        reason: "a failure that stands contradicts the claim; missing: {{evidence.missing}}"
        suggested_status: in_progress
        required_actions: [rerun_verification, rewrite_message]
        operator_notice:
          required: true
      operator_message_templates:
        blocked: >-
          Held: a completion was claimed while a recorded failure stands. It is contradicted, not
          verified. Missing: {{evidence.missing}}. Owed now: a passing run, or a report of the
          failure.

    - id: verified-completion-only.completion-despite-disclosed-failure
      title: A completion with a disclosed failure is provisional
      intent: An honest word about what failed is delivered, at a lower status.
      triggers:
        claim_types: [completion, verified_completion]
      conditions:
        all:
          - fact: evidence.contradicts_claim
            equals: true
          - fact: claim.discloses_failure
            equals: true
      evidence_requirements:
        completion: {min_quality: moderate}
        verified_completion: {min_quality: strong}
      decision_output:
        decision: downgrade_status
        reason: "a failure that the report discloses still stands; missing: {{evidence.missing}}"
        suggested_status: pending_verification
        required_actions: [rerun_verification, set_status]
        operator_notice:
          required: true
      operator_message_templates:
        status_downgraded: >-
          Pending verification: a failure stands. Missing: {{evidence.missing}}. Owed before this
          counts as complete: that run.

    - id: verified-completion-only.ambiguous-completion
      title: An ambiguous completion goes to the operator
      intent: Where neither text nor evidence decides, a person does.
      triggers:
        claim_types: [completion, verified_completion]
      conditions:
        all:
          - fact: claim.is_ambiguous
            equals: true
          - fact: evidence.contradicts_claim
            equals: false
      evidence_requirements:
        completion: {min_quality: moderate}
        verified_completion: {min_quality: strong}
      decision_output:
        decision: require_review
        severity: medium
        reason: "it is ambiguous whether the work is complete; missing: {{evidence.missing}}"
        suggested_status: pending_verification
        required_actions: [request_operator_review, attach_evidence]
        operator_notice:
          required: true
      operator_message_templates:
        review_required: >-
          Pending review: the evidence for this completion is ambiguous, so it is not verified.
          Missing: {{evidence.missing}}. Owed next: your decision, or clear evidence.

    - id: verified-completion-only.completion-without-evidence
      title: An unsupported completion is pending verification
      intent: A completion without evidence of at least moderate quality is not accepted.
      triggers:
        claim_types: [completion]
      conditions:
        all:
          - fact: evidence.completion_min_quality
            less_than: moderate
          - fact: claim.is_ambiguous
            equals: false
          - fact: evidence.contradicts_claim
            equals: false
          - not:
              - fact: event.type
                equals: task_closed
      evidence_requirements:
        completion: {min_quality: moderate}
      decision_output:
        decision: downgrade_status
        reason: "completion is claimed without sufficient evidence; missing: {{evidence.missing}}"
        suggested_status: pending_verification
        required_actions: [attach_evidence, rerun_verification, set_status]
        operator_notice:
          required: true
      operator_message_templates:
        status_downgraded: >-
          Pending verification: reported done, not verified. Missing: {{evidence.missing}}. Owed
          before this counts as complete: that evidence.

    - id: verified-completion-only.verified-without-verification
      title: A verified completion needs a check that passed
      intent: A check that is claimed must have been recorded, for that very claim.
      triggers:
        claim_types: [verified_completion]
      conditions:
        all:
          - fact: evidence.verified_completion_min_quality
            less_than: moderate
          - fact: claim.is_ambiguous
            equals: false
          - fact: evidence.contradicts_claim
            equals: false
          - not:
              - fact: event.type
                equals: task_closed
      evidence_requirements:
        verified_completion: {min_quality: strong}
      decision_output:
        decision: downgrade_status
        reason: "a verified completion is claimed without its check; missing: {{evidence.missing}}"
        suggested_status: pending_verification
        required_actions: [rerun_verification, attach_evidence, set_status]
        operator_notice:
          required: true
      operator_message_templates:
        status_downgraded: >-
          Pending verification: reported done, not verified. Missing: {{evidence.missing}}. Owed
          before this counts as complete: that evidence.

    - id: verified-completion-only.verified-with-moderate-evidence
      title: Moderate evidence makes a completion, not a verified one
      intent: What is complete by its evidence is called complete and no more.
      triggers:
        claim_types: [verified_completion]
      conditions:
        all:
          - fact: evidence.verified_completion_min_quality
            equals: moderate
          - fact: claim.is_ambiguous
            equals: false
          - fact: evidence.contradicts_claim
            equals: false
      evidence_requirements:
        verified_completion: {min_quality: strong}
      decision_output:
        decision: downgrade_status
        severity: medium
        reason: "the evidence supports a completion, not a verified one; missing: {{evidence.missing}}"
        suggested_status: complete
        required_actions: [rerun_verification, set_status]
        operator_notice:
          required: true
      operator_message_templates:
        status_downgraded: >-
          Complete, not verified. Missing: {{evidence.missing}}. Owed before this counts as verified:
          that evidence.

    - id: verified-completion-only.closure-unsupported
      title: A closure needs what a completion needs
      intent: A task is not closed as complete on a word alone.
      triggers:
        event_types: [task_closed]
        claim_types: [completion, verified_completion]
      conditions:
        all:
          - fact: claim.is_ambiguous
            equals: false
          - fact: evidence.contradicts_claim
            equals: false
          - any:
              - fact: evidence.completion_min_quality
                less_than: moderate
              - fact: evidence.verified_completion_min_quality
                less_than: moderate
      evidence_requirements:
        completion: {min_quality: moderate}
        verified_completion: {min_quality: strong}
      decision_output:
        decision: downgrade_status
        reason: "the task is closed without sufficient evidence; missing: {{evidence.missing}}"
        suggested_status: pending_verification
        required_actions: [attach_evidence, rerun_verification]
        operator_notice:
          required: true
      operator_message_templates:
        status_downgraded: >-
          Not closed: pending verification. Missing: {{evidence.missing}}. Owed before it closes: that
          evidence.

tests:
  - name: a completion without evidence is pending verification
    situation:
      message: Done! All 420 tests pass.
    expect:
      decision: downgrade_status
      policy_id: verified-completion-only.completion-without-evidence
      status: pending_verification
      matched: [verified-completion-only.verified-without-verification]
  - name: a completion with a passed test run is allowed
    situation:
      history:
        - at: 5
          evidence: {class: file_change, uri: src/auth.py}
        - at: 9
          evidence: {class: test_result, command: pytest, exit_code: 0, summary: 420 passed}
      message: Done! All 420 tests pass.
    expect: {decision: allow, status: verified_complete}
  - name: a test run older than a change is stale
    situation:
      history:
        - at: 5
          evidence: {class: test_result, command: pytest, exit_code: 0, summary: 420 passed}
        - at: 9
          evidence: {class: file_change, uri: src/auth.py}
      message: Done! All 420 tests pass.
    expect: {decision: downgrade_status, status: pending_verification}
  - name: a change of documentation makes no run stale
    situation:
      history:
        - at: 5
          evidence: {class: test_result, command: pytest, exit_code: 0, summary: 420 passed}
        - at: 9
          evidence: {class: file_change, uri: docs/auth.md}
      message: Done! All 420 tests pass.
    expect: {decision: allow}
  - name: a failure that stands blocks
    situation:
      history:
        - at: 5
          evidence: {class: test_result, command: pytest, exit_code: 1, summary: 3 failed}
      message: Done! Everything is fixed.
    expect:
      decision: block
      policy_id: verified-completion-only.contradicted-completion
  - name: an unrelated success clears no failure
    situation:
      history:
        - at: 5
          evidence: {class: test_result, command: pytest, exit_code: 1, summary: 3 failed}
        - at: 6
          evidence: {class: tool_output, command: ls, exit_code: 0, summary: listing}
      message: Done! Everything is fixed.
    expect: {decision: block}
  - name: an honest report of a failure is never held back
    situation:
      history:
        - at: 5
          evidence: {class: test_result, command: pytest, exit_code: 1, summary: 3 failed}
      message: 3 tests still fail, so this is not done yet.
    expect: {decision: allow}
  - name: a completion whose report discloses the failure is delivered lower
    situation:
      history:
        - at: 5
          evidence: {class: test_result, command: pytest, exit_code: 1, summary: 3 failed}
      message: I fixed the login bug. The integration tests are not passing yet.
    expect:
      decision: downgrade_status
      policy_id: verified-completion-only.completion-despite-disclosed-failure
      status: pending_verification
  - name: a run that does not tell its outcome goes to the operator
    situation:
      history:
        - at: 5
          evidence: {class: test_result, outcome: unknown, summary: the log was cut}
      message: All tests pass.
    expect:
      decision: require_review
      policy_id: verified-completion-only.ambiguous-completion
      status: pending_verification
  - name: a moderate support makes a completion
    situation:
      history:
        - at: 5
          evidence: {class: test_result, produced_by: subagent, outcome: passed, summary: 12 passed}
      message: All tests pass.
    expect:
      decision: downgrade_status
      policy_id: verified-completion-only.verified-with-moderate-evidence
      status: complete
  - name: a closure without evidence does not close
    situation:
      message: The work is closed.
      event: task_closed
      claim: {status: complete}
    expect:
      decision: downgrade_status
      policy_id: verified-completion-only.closure-unsupported
      status: pending_verification
' AS BLOB),'active',1795288076329,1795288076329);
CREATE TABLE review (
  seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, decision INTEGER NOT NULL,
  status TEXT NOT NULL, draft TEXT, opened_at INTEGER NOT NULL, resolution TEXT
);
INSERT INTO "review" VALUES(1,3,10,'accepted','All tests pass.',1767225600000,'{"resolvedAt":"2026-01-01T00:00:00Z","resolvedBy":{"id":"ann","kind":"human"}}');
INSERT INTO "review" VALUES(2,4,12,'open','All tests pass.',1767225600000,NULL);
CREATE TABLE suppression (
  seq INTEGER PRIMARY KEY, policy_id TEXT NOT NULL, task_id TEXT, project_id TEXT,
  from_at INTEGER NOT NULL, until_at INTEGER NOT NULL, reason TEXT NOT NULL,
  actor TEXT NOT NULL, used INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "suppression" VALUES(1,'no-silence.missed-checkpoint','login',NULL,1767225600000,1767226500000,'planned maintenance','{"id":"ann","kind":"human"}',0);
CREATE TABLE task (
  key INTEGER PRIMARY KEY, task_id TEXT NOT NULL UNIQUE, project_id TEXT, status TEXT NOT NULL,
  next_due INTEGER, state TEXT NOT NULL
);
INSERT INTO "task" VALUES(1,'login',NULL,'verified_complete',NULL,'{"taskId":"login","title":"Fix the login","runtime":"unknown","mode":"interactive","status":"verified_complete","interval":600,"grace":60,"handoff":300,"promise":3600,"startedAt":1767225600000,"lastVisibleAt":1767225600000,"lastCheckpointAt":1767225600000,"ledger":{"base":1767225600000,"checkpointMisses":0,"silenceMisses":0,"silenceAnnounced":false,"sequence":2,"results":[{"id":"r1","at":1767225600000,"forwarded":false,"announced":false,"fired":false}],"promises":[],"heldBack":[],"reviews":[],"events":{"subagent_completed":"e1","task_checkpoint_sent":"candor-e2","task_started":"candor-e1","x.deployed":"e2"}}}');
INSERT INTO "task" VALUES(2,'search','shop','pending_verification',1767227460000,'{"taskId":"search","projectId":"shop","runtime":"unknown","mode":"interactive","status":"pending_verification","grace":60,"handoff":300,"promise":3600,"startedAt":1767225600000,"lastVisibleAt":1767225600000,"lastCheckpointAt":1767225600000,"ledger":{"base":1767225600000,"checkpointMisses":0,"silenceMisses":0,"silenceAnnounced":false,"sequence":0,"results":[],"promises":[{"id":"candor-e6","text":"I''ll report back in 30 minutes.","dueAt":1767227400000,"sequence":0,"fired":false}],"heldBack":[{"fingerprint":38094089582772834,"policyId":"verified-completion-only.contradicted-completion","count":1}],"reviews":[],"events":{"followup_promised":"candor-e6","task_checkpoint_sent":"candor-e5","task_started":"candor-e3"}}}');
INSERT INTO "task" VALUES(3,'parser',NULL,'complete',NULL,'{"taskId":"parser","runtime":"unknown","mode":"interactive","status":"complete","grace":60,"handoff":300,"promise":3600,"startedAt":1767225600000,"lastVisibleAt":1767225600000,"lastCheckpointAt":1767225600000,"ledger":{"base":1767225600000,"checkpointMisses":0,"silenceMisses":0,"silenceAnnounced":false,"sequence":4,"results":[],"promises":[],"heldBack":[],"reviews":[],"events":{"operator_review_requested":"candor-e8","review_resolved":"candor-e11","task_checkpoint_sent":"candor-e7","task_closed":"candor-e14"}}}');
INSERT INTO "task" VALUES(4,'printer',NULL,'pending_verification',NULL,'{"taskId":"printer","runtime":"unknown","mode":"interactive","status":"pending_verification","grace":60,"handoff":300,"promise":3600,"startedAt":1767225600000,"lastVisibleAt":1767225600000,"lastCheckpointAt":1767225600000,"ledger":{"base":1767225600000,"checkpointMisses":0,"silenceMisses":0,"silenceAnnounced":false,"sequence":5,"results":[],"promises":[],"heldBack":[],"reviews":["candor-r2"],"events":{"operator_review_requested":"candor-e10","task_checkpoint_sent":"candor-e9"}}}');
INSERT INTO "task" VALUES(5,'owing',NULL,'in_progress',1767227760000,'{"taskId":"owing","runtime":"unknown","mode":"interactive","status":"in_progress","interval":600,"grace":60,"handoff":300,"promise":3600,"startedAt":1767227100000,"ledger":{"checkpointMisses":0,"silenceMisses":0,"silenceAnnounced":false,"sequence":0,"results":[],"promises":[],"heldBack":[],"reviews":[],"events":{"task_started":"candor-e15"}}}');
CREATE INDEX task_due ON task (next_due) WHERE next_due IS NOT NULL;
CREATE UNIQUE INDEX event_id ON event (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX event_task ON event (task, seq) WHERE task IS NOT NULL;
CREATE UNIQUE INDEX evidence_id ON evidence (evidence_id) WHERE evidence_id IS NOT NULL;
CREATE INDEX evidence_digest ON evidence (task, digest);
CREATE INDEX evidence_failed ON evidence (task, seq) WHERE failed = 1;
CREATE INDEX decision_task ON decision (task, seq);
CREATE INDEX decision_report ON decision (task, seq) WHERE is_report = 1;
CREATE UNIQUE INDEX decision_event ON decision (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX decision_waiting ON decision (seq) WHERE is_waiting = 1;
CREATE INDEX notice_decision ON notice (decision);
CREATE INDEX notice_task ON notice (task, seq);
CREATE INDEX suppression_until ON suppression (until_at);
CREATE INDEX review_status ON review (status, seq);
COMMIT;
