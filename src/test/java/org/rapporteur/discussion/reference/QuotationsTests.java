package org.rapporteur.discussion.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;

class QuotationsTests {

  private static final Slug SLUG = new Slug("forum");

  @Test
  void passageIsSpanInCodePointsOfPlainText() {
    String plain = Markdown.toPlainText("𝒜 **first** word.\n\n1. one point\n2. another point");

    var passage = Quotations.locate(7, 2, plain, "first word.\n one  point another").orElseThrow();

    assertThat(passage.extractFrom(plain))
        .hasValueSatisfying(
            words -> assertThat(words).startsWith("first word.").endsWith("another"));
    assertThat(passage.start()).isEqualTo(2);
    assertThat(Quotations.locate(7, 2, plain, "never said")).isEmpty();
    var all = Quotations.locate(7, 2, plain, " ").orElseThrow();
    assertThat(all.start()).isZero();
    assertThat(all.extractFrom(plain)).hasValue(plain);
  }

  @Test
  void quotationIsReadBackAsWritten() {
    String plain = "It costs * 5_000 <b> [x] & more.\n\n1. # one\n- two";
    var passage = Quotations.locate(7, 2, plain, "").orElseThrow();

    String markdown =
        passage.toMarkdown(SLUG, passage.extractFrom(plain).orElseThrow()) + "\nI agree.";

    var quoted = Quotations.findIn(markdown);
    assertThat(quoted).containsOnlyKeys(passage);
    assertThat(Quotations.areEquivalent(quoted.get(passage), plain)).isTrue();
    assertThat(Quotations.findIn("> It costs less.\n>\n> [C7](https://example.org)\n")).isEmpty();
    assertThat(Quotations.findIn("> It costs less.\n\n[C7](" + passage.toLink(SLUG) + ")"))
        .isEmpty();
  }

  @Test
  void invalidSpanHasNoText() {
    assertThat(new CommentPassage(1, 1, 3, 3).extractFrom("abcdef")).isEmpty();
    assertThat(new CommentPassage(1, 1, 3, 7).extractFrom("abcdef")).isEmpty();
    assertThat(new CommentPassage(1, 1, 3, 6).extractFrom("abcdef")).hasValue("def");
    assertThat(CommentPassage.parseLink("/consultations/forum/comments/1#quoted-1-2")).isEmpty();
    assertThat(CommentPassage.parseLink("/consultations/forum/comments/99999999999#quoted-1-2-3"))
        .isEmpty();
  }
}
