package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupFreeTextTests {

  private static final int TEXTS = 200_000;
  private static final int MAX_PARTS = 12;

  /// Parts for every construct of CommonMark, and the spaces of other scripts.
  private static final String[] PARTS = {
    "a",
    "Ü",
    "会",
    "ع",
    "1",
    "2.",
    "1)",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\t",
    "\r\n",
    "-",
    "---",
    "+",
    "*",
    "_",
    "**",
    "#",
    "# ",
    "=",
    "===",
    "`",
    "```",
    "~~~",
    "[",
    "](b)",
    "![",
    "]: c",
    "<",
    ">",
    "> ",
    "<b>",
    "&",
    "&amp;",
    "\\",
    "!",
    ".",
    ",",
    ";",
    ":",
    "'",
    "\"",
    "(",
    ")",
    "“",
    "«",
    "http://a.b",
    "@",
    "|",
    "\u00a0",
    "\u3000",
    "\u2028",
    "\u0085",
    "\u200f",
    "\u0000",
    "\ud83d\ude00"
  };

  /// A fixed seed makes failures reproducible.
  @Test
  void unmarkedTextEqualsParsedText() {
    var random = new Random(7);
    int unmarked = 0;
    for (int i = 0; i < TEXTS; i++) {
      var text = new StringBuilder();
      int parts = 1 + random.nextInt(MAX_PARTS);
      // Half of the texts use only parts that may be free of markup.
      int kinds = i % 2 == 0 ? 10 : PARTS.length;
      for (int part = 0; part < parts; part++) {
        text.append(PARTS[random.nextInt(kinds)]);
      }
      String markdown = text.toString();
      var plain = MarkupFreeText.findPlainText(markdown);
      if (plain.isPresent()) {
        unmarked++;
        assertThat(plain.get()).as(markdown).isEqualTo(Markdown.parseToPlainText(markdown));
      }
    }
    assertThat(unmarked).isGreaterThan(TEXTS / 50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "We welcome this. It should go on (see paragraph 72).",
        "First, this: we agree.\nSecond, that.\n\n\n\nThird; “and so on”.",
        "نؤيد هذا الاقتراح.",
        "我们赞成。"
      })
  void plainParagraphsNeedNoParser(String text) {
    assertThat(MarkupFreeText.findPlainText(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- one\n- two",
        "1. one",
        "*this*",
        "a [link](https://example.org)",
        "# Heading",
        "Heading\n===",
        "Two spaces  \nbreak a line.",
        "    code",
        "a &amp; b",
        "a\\b"
      })
  void markedTextIsParsed(String text) {
    assertThat(MarkupFreeText.findPlainText(text)).isEmpty();
  }
}
