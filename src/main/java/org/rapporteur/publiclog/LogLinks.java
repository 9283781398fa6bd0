package org.rapporteur.publiclog;

import java.util.Optional;
import java.util.regex.Pattern;

/// URLs of a log, its entries, its signed tree and their subjects, relative to the site root.
public final class LogLinks {

  private static final Pattern COMMENT = Pattern.compile("C([1-9][0-9]{0,8})");
  private static final Pattern ENTRY = Pattern.compile("M-0*([1-9][0-9]{0,8})");

  private LogLinks() {}

  public static String consultation(LogName log) {
    return "/consultations/" + log;
  }

  public static String log(LogName log) {
    return consultation(log) + "/log";
  }

  public static String entry(LogName log, int number) {
    return log(log) + "/" + number;
  }

  public static String json(LogName log) {
    return log(log) + ".json";
  }

  public static String checkpoint(LogName log) {
    return "/transparency/" + log + "/checkpoint";
  }

  public static String key(LogName log) {
    return "/transparency/" + log + "/key";
  }

  /// Returns empty if the subject has no page.
  public static Optional<String> subject(LogName log, String subject) {
    if (subject.equals(log.value())) {
      return Optional.of(consultation(log));
    }
    var comment = COMMENT.matcher(subject);
    if (comment.matches()) {
      return Optional.of(consultation(log) + "/comments/" + comment.group(1));
    }
    return entryNumber(subject).map(number -> entry(log, number));
  }

  /// Parses the number in a label such as `M-0041`.
  public static Optional<Integer> entryNumber(String label) {
    var entry = ENTRY.matcher(label);
    return entry.matches() ? Optional.of(Integer.valueOf(entry.group(1))) : Optional.empty();
  }
}
