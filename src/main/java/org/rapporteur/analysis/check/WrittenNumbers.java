package org.rapporteur.analysis.check;

import com.ibm.icu.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the numbers in a text as its language writes them.
final class WrittenNumbers {

  /// Decimal fractions are statistics of a finding; the numbers of a count are whole.
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d[\\d.,\\u00a0\\u202f]*");

  private final NumberFormat format;

  WrittenNumbers(Locale locale) {
    format = NumberFormat.getInstance(locale);
  }

  /// The whole numbers, as they are written.
  List<String> wholeIn(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(written -> written.replaceAll("[.,]$", ""))
        .filter(this::isWhole)
        .toList();
  }

  /// -1 for what is no number.
  long read(String written) {
    var parsed = format.parse(written, new ParsePosition(0));
    return parsed == null ? -1 : parsed.longValue();
  }

  private boolean isWhole(String written) {
    var at = new ParsePosition(0);
    var parsed = format.parse(written, at);
    return parsed != null
        && at.getIndex() == written.length()
        && parsed.doubleValue() == parsed.longValue()
        && format.format(parsed.longValue()).length() == written.length();
  }
}
