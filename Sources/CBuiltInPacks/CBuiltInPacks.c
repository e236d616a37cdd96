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

#define PACK(path, array) {path "/policy.yaml", array, sizeof array}
static const candor_built_in_file files[] = {
    PACK("no-silence", no_silence),
    PACK("mandatory-checkpoint-structure", mandatory_checkpoint_structure),
    PACK("no-fake-progress", no_fake_progress),
    PACK("verified-completion-only", verified_completion_only),
};

size_t candor_built_in_count(void) { return sizeof files / sizeof files[0]; }

candor_built_in_file candor_built_in(size_t index) { return files[index]; }
