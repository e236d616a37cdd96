#include "CBuiltInPacks.h"

// One line a pack: the policy, as it lies in the folder of packs.
static const unsigned char no_silence[] = {
#embed "../../policy-packs/no-silence/policy.yaml"
};
static const unsigned char mandatory_checkpoint_structure[] = {
#embed "../../policy-packs/mandatory-checkpoint-structure/policy.yaml"
};
static const unsigned char no_fake_progress[] = {
#embed "../../policy-packs/no-fake-progress/policy.yaml"
};
static const unsigned char verified_completion_only[] = {
#embed "../../policy-packs/verified-completion-only/policy.yaml"
};
static const unsigned char default_pack[] = {
#embed "../../policy-packs/default/policy.yaml"
};
static const unsigned char beginner_guided[] = {
#embed "../../policy-packs/beginner-guided/policy.yaml"
};
static const unsigned char startup_fast[] = {
#embed "../../policy-packs/startup-fast/policy.yaml"
};
static const unsigned char team_standard[] = {
#embed "../../policy-packs/team-standard/policy.yaml"
};
static const unsigned char enterprise_compliance[] = {
#embed "../../policy-packs/enterprise-compliance/policy.yaml"
};

#define PACK(path, array) {path "/policy.yaml", array, sizeof array}
static const candor_built_in_file files[] = {
    PACK("no-silence", no_silence),
    PACK("mandatory-checkpoint-structure", mandatory_checkpoint_structure),
    PACK("no-fake-progress", no_fake_progress),
    PACK("verified-completion-only", verified_completion_only),
    PACK("default", default_pack),
    PACK("beginner-guided", beginner_guided),
    PACK("startup-fast", startup_fast),
    PACK("team-standard", team_standard),
    PACK("enterprise-compliance", enterprise_compliance),
};

size_t candor_built_in_count(void) { return sizeof files / sizeof files[0]; }

candor_built_in_file candor_built_in(size_t index) { return files[index]; }
