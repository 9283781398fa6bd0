package org.rapporteur.discussion.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;
import org.rapporteur.shared.Markdown;

class ReferenceParserTests {

  @Test
  void everyReferenceKindIsFoundInText() {
    assertThat(findReferences("C147 (see M-0041), **Q3** and ¶ 13; also ¶7, S-7."))
        .containsExactly(
            new Reference(ReferenceKind.COMMENT, 147),
            new Reference(ReferenceKind.DECISION, 41),
            new Reference(ReferenceKind.QUESTION, 3),
            new Reference(ReferenceKind.PARAGRAPH, 13),
            new Reference(ReferenceKind.PARAGRAPH, 7),
            new Reference(ReferenceKind.SUBMISSION, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`C147`",
        "```\nC147\n```",
        "[C147](https://example.org)",
        "https://example.org/C147",
        "ABC147 C147b C147_2 C147-b C1.5 C0 C012 CC1",
        "éC147 C147é 4C147",
        "M-41 MM-0041 Q0 #C147 user@C147"
      })
  void codeLinksAndOtherWordsAreIgnored(String markdown) {
    assertThat(findReferences(markdown)).isEmpty();
  }

  @Test
  void numberOfReferencesIsLimited() {
    var many = new StringBuilder();
    for (int i = 1; i <= 3_000; i++) {
      many.append('C').append(i).append(' ');
    }
    assertThat(findReferences(many.toString())).hasSize(ReferenceParser.MAX_REFERENCES);
  }

  @Test
  void textAroundReferenceIsUnchanged() {
    String html = Markdown.toHtml("C1 <b>&amp; [C2](/x) `C3` C4, ¶ 5");
    assertThat(ReferenceParser.replaceIn(html, (reference, written) -> Optional.empty()))
        .isEqualTo(html);
    assertThat(
            ReferenceParser.replaceIn(html, (r, written) -> Optional.of("<i>" + written + "</i>")))
        .contains("<i>C1</i>", ">C2</a>", "<code>C3</code>", "<i>C4</i>, <i>¶ 5</i>");
  }

  private static java.util.Set<Reference> findReferences(String markdown) {
    return ReferenceParser.findIn(Markdown.toHtml(markdown));
  }
}
