package org.rapporteur.discussion.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Slug;

class QuotationsTests {

  private static final Slug SLUG = new Slug("forum");

  @Test
  void passageIsTheSpanInCodePointsOfThePlainText() {
    String plain = Markdown.toPlainText("𝒜 **first** word.\n\n1. one point\n2. another point");

    var passage = Quotations.passage(7, 2, plain, "first word.\n one  point another").orElseThrow();

    assertThat(passage.in(plain))
        .hasValueSatisfying(
            words -> assertThat(words).startsWith("first word.").endsWith("another"));
    assertThat(passage.from()).isEqualTo(2);
    assertThat(Quotations.passage(7, 2, plain, "never said")).isEmpty();
    var all = Quotations.passage(7, 2, plain, " ").orElseThrow();
    assertThat(all.from()).isZero();
    assertThat(all.in(plain)).hasValue(plain);
  }

  @Test
  void quotationIsReadBackAsItWasWritten() {
    String plain = "It costs * 5_000 <b> [x] & more.\n\n1. # one\n- two";
    var passage = Quotations.passage(7, 2, plain, "").orElseThrow();

    String markdown = passage.markdown(SLUG, passage.in(plain).orElseThrow()) + "\nI agree.";

    var quoted = Quotations.in(markdown);
    assertThat(quoted).containsOnlyKeys(passage);
    assertThat(Quotations.saySame(quoted.get(passage), plain)).isTrue();
    assertThat(Quotations.in("> It costs less.\n>\n> [C7](https://example.org)\n")).isEmpty();
    assertThat(Quotations.in("> It costs less.\n\n[C7](" + passage.link(SLUG) + ")")).isEmpty();
  }

  @Test
  void spanThatIsNoneHasNoWords() {
    assertThat(new Passage(1, 1, 3, 3).in("abcdef")).isEmpty();
    assertThat(new Passage(1, 1, 3, 7).in("abcdef")).isEmpty();
    assertThat(new Passage(1, 1, 3, 6).in("abcdef")).hasValue("def");
    assertThat(Passage.of("/consultations/forum/comments/1#quoted-1-2")).isEmpty();
    assertThat(Passage.of("/consultations/forum/comments/99999999999#quoted-1-2-3")).isEmpty();
  }
}
