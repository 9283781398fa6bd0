package org.rapporteur.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.testing.HostileTexts;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// Tests that hostile text becomes only the harmless elements of a comment and that the stored text
/// stays unchanged.
class HostileTextTests {

  private static final int MAX_LENGTH = 100_000;

  private static final Set<String> ELEMENTS =
      Set.of("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a");

  private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "start");

  @ParameterizedTest
  @MethodSource("listSpecificationExamples")
  void specificationExampleIsHarmless(String markdown) {
    requireHarmless(markdown.replace("\0", ""));
  }

  static List<String> listSpecificationExamples() {
    var cases =
        new java.util.ArrayList<>(ExampleReader.readExampleSources(TestResources.getSpec()));
    cases.addAll(ExampleReader.readExampleSources(TestResources.getGfmSpec()));
    for (var regressions : TestResources.getRegressions()) {
      cases.addAll(ExampleReader.readExampleSources(regressions));
    }
    assertThat(cases).hasSizeGreaterThan(1_200);
    return cases;
  }

  @ParameterizedTest
  @FieldSource("org.rapporteur.testing.HostileTexts#ONE_OF_EACH_CLASS")
  void hostileTextIsHarmless(String hostile) {
    requireHarmless(hostile);
    String received = InputText.normalize(hostile);
    assertThat(InputText.normalize(received)).isEqualTo(received);
    assertThat(Markdown.toHtml(Markdown.escape(hostile.strip()))).doesNotContain("<a ", "<strong");
  }

  @Test
  void naughtyStringIsRefusedOrHarmless() {
    var accepted = HostileTexts.naughtyStrings().stream().filter(text -> !isRefused(text)).toList();
    assertThat(accepted).hasSizeGreaterThan(450);
    for (String text : accepted) {
      requireHarmless(text);
      String received = InputText.normalize(text);
      assertThat(InputText.normalize(received)).isEqualTo(received);
    }
  }

  private static boolean isRefused(String text) {
    try {
      InputText.normalize(text);
      return false;
    } catch (InvalidInput refused) {
      return true;
    }
  }

  @Test
  void textIsStoredUnchanged() {
    String text = "  <b>&amp; \\* \"'` \u200D\u200C \uD83D\uDE00 e\u0301\n\n\tend  ";
    assertThat(InputText.normalize(text)).isEqualTo(text.replace("e\u0301", "\u00E9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u0007b", "a\u001Bb", "a\uD800b", "a\uDC00", "\u0085"})
  void forbiddenCharactersAreRefused(String text) {
    assertThatThrownBy(() -> InputText.normalize(text)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @MethodSource("deeplyNested")
  void deepNestingIsFlattened(String markdown) {
    requireHarmless(markdown);
    assertThat(Markdown.toPlainText(markdown).length()).isLessThanOrEqualTo(2 * MAX_LENGTH);
  }

  static Stream<String> deeplyNested() {
    return HostileTexts.deeplyNested(MAX_LENGTH).stream();
  }

  private static void requireHarmless(String markdown) {
    String html = Markdown.toHtml(markdown);
    requireHarmlessChildren(parseXml(html), 0);
  }

  private static void requireHarmlessChildren(Element element, int depth) {
    assertThat(depth).isLessThan(200);
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element inner) {
        assertThat(ELEMENTS).contains(inner.getTagName());
        requireHarmlessAttributes(inner);
        requireHarmlessChildren(inner, depth + 1);
      }
    }
  }

  private static void requireHarmlessAttributes(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String name = element.getAttributes().item(i).getNodeName();
      assertThat(ATTRIBUTES).contains(name);
      if (name.equals("href")) {
        // Browsers ignore invisible characters before they look for a protocol.
        String to =
            element.getAttribute(name).replaceAll("[\\s\\p{C}]", "").toLowerCase(Locale.ROOT);
        if (to.matches("^[a-z][a-z0-9+.-]*:.*")) {
          assertThat(to).matches("^(?:https?|mailto):(?s:.*)");
        }
      }
    }
  }

  private static Element parseXml(String html) {
    try {
      var source = new InputSource(new StringReader("<r>" + html + "</r>"));
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(source)
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(
          "Not well formed: " + html.substring(0, Math.min(300, html.length())), e);
    }
  }
}
