import Projects
import Testing

/// Headings as Markdown has them, and what stands below.
@Suite struct StepSectionsTests {
  @Test(arguments: [
    "## Verification\n\nRun the tests.", "Verification\n---\n\nRun them.",
    "### 2. **Verification**: ✅ ##\n- run", "# VERIFICATION\n## How\nrun it",
    "Verification\n===\ntext", "## Verification\nx\n## Next",
  ])
  func isSatisfied(_ text: String) { #expect(StepSections(text).satisfies("Verification")) }

  @Test(arguments: [
    "", "```\n## Verification\nrun\n```", "~~~~\n## Verification\n~~~\nrun\n~~~~",
    "## Verification", "## Verification\n\nTBD", "## Verification\n- [ ] TODO\n## Next\nx",
    "## Verification steps\nrun", "    ## Verification\nrun", "#Verification\nrun",
    "<!--\n## Verification\nrun\n-->", "## Verification\n<!-- later -->",
    "## Verification\n```\n```",
    "## Verification\n# Other\nrun", "## Verification\n## Verify\nrun", "Verification\nrun",
  ])
  func isNotSatisfied(_ text: String) { #expect(!StepSections(text).satisfies("Verification")) }
}
