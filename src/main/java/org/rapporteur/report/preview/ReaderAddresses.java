package org.rapporteur.report.preview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.shared.InvalidInput;

/// The addresses of those who are to read a preview, as they are typed or pasted: with commas,
/// semicolons, spaces or line breaks between them, also as `Name <name@example.org>`.
public record ReaderAddresses(List<EmailAddress> addresses) {

  /// Enough for the delegations of a committee; a text that more read is not a secret.
  public static final int MOST = 50;

  /// All of them with their names.
  public static final int MAX_TEXT = 10_000;

  /// A name begins where something else ended, so that no text is gone through again and again.
  private static final Pattern NAMED =
      Pattern.compile("(?:\"[^\"\\n]*+\"\\s*+|(?<![^,;\\n<>\"])[^,;\\n<>\"]*+)<([^<>\\n]*+)>");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  public ReaderAddresses {
    addresses = List.copyOf(new LinkedHashSet<>(addresses));
    if (addresses.isEmpty()) {
      throw new InvalidInput("preview.readers.missing", "readers");
    }
    if (addresses.size() > MOST) {
      throw tooMany();
    }
  }

  public static ReaderAddresses of(String typed) {
    if (typed.length() > MAX_TEXT) {
      throw new InvalidInput("preview.readers.too-long", "readers", Map.of("most", MAX_TEXT));
    }
    return new ReaderAddresses(
        BETWEEN
            .splitAsStream(NAMED.matcher(typed).replaceAll(" $1 "))
            .filter(word -> !word.isEmpty())
            .map(ReaderAddresses::address)
            .toList());
  }

  /// One to a line, as it can be typed again.
  public static String lines(List<EmailAddress> addresses) {
    return addresses.stream().map(EmailAddress::value).collect(Collectors.joining("\n"));
  }

  static InvalidInput tooMany() {
    return new InvalidInput("preview.readers.too-many", "readers", Map.of("most", MOST));
  }

  private static EmailAddress address(String word) {
    try {
      return new EmailAddress(word);
    } catch (InvalidInput refusal) {
      throw new InvalidInput("preview.readers.address", "readers", Map.of("typed", word));
    }
  }
}
