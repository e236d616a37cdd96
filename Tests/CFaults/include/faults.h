#pragma once
// Nothing is called by name: the library is preloaded into the binary under test.
