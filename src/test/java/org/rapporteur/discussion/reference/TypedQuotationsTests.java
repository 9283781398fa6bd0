package org.rapporteur.discussion.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.shared.Slug;

class TypedQuotationsTests {

  private static final Slug SLUG = new Slug("forum");
  private static final String SOURCE = "It costs *less.\n\nMuch less.";
  private static final String STORED =
      Quotations.locate(13, 2, SOURCE, "").orElseThrow().toMarkdown(SLUG, SOURCE) + "\nI agree.";
  private static final String TYPED = "> It costs \\*less.\n>\n> Much less.\n>\n> C13\n\nI agree.";

  @Test
  void typedQuotationShowsPlainReference() {
    assertThat(TypedQuotations.removeLinks(STORED)).isEqualTo(TYPED);
  }

  @Test
  void typedQuotationIsLinkedToItsPassage() {
    assertThat(addLinks(TYPED)).isEqualTo(STORED);
    assertThat(addLinks(STORED)).isEqualTo(STORED);
  }

  @Test
  void linkIsParagraphOfItsOwn() {
    var quoted = Quotations.findIn(addLinks("> Much less.\n> C13"));

    assertThat(quoted.keySet()).extracting(CommentPassage::comment).containsExactly(13);
  }

  @Test
  void changedQuotationKeepsPlainReference() {
    String changed = "> It costs more.\n>\n> C13\n";

    assertThat(addLinks(changed)).isEqualTo(changed);
  }

  @Test
  void referenceOutsideQuotationStaysPlain() {
    String text = "> C13\n\nC13 is right.\n\n> Much less.\n> C13\n> and more";

    assertThat(addLinks(text)).isEqualTo(text);
  }

  @Test
  void otherLinksInQuotationsStay() {
    String text = "> It costs less.\n>\n> [C13](https://example.org/$1)\n";

    assertThat(TypedQuotations.removeLinks(text)).isEqualTo(text);
  }

  private static String addLinks(String markdown) {
    return TypedQuotations.addLinks(
        markdown,
        SLUG,
        (comment, quotedText) ->
            comment == 13 ? Quotations.locate(13, 2, SOURCE, quotedText) : Optional.empty());
  }
}
