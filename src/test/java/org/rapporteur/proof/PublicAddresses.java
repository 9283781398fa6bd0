package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/// Every address of the product as its own tables name them, with values in the places of their
/// variables; and what those pages link to.
final class PublicAddresses {

  private static final int MOST = 6_000;

  /// `{slug}`, `{number:[1-9][0-9]{0,8}}`, `{*tile}`; and in the routes of views `:slug`,
  /// `:edition?([1-9])`.
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\{\\*?([a-z]+)(?::(?:[^{}]|\\{[^{}]*})*)?}|(?<=/|^):([a-z]+)\\??(?:\\([^)]*\\))?");

  private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#]*)");

  private final Map<String, List<String>> values;
  private final String slug;

  /// @param values by the name of a variable; one that is not named is refused
  PublicAddresses(Map<String, List<String>> values) {
    this.values = values;
    slug = values.get("slug").getFirst();
  }

  Set<String> of(Collection<String> templates) {
    var addresses = new LinkedHashSet<String>();
    templates.forEach(template -> filled(template).forEach(addresses::add));
    return addresses;
  }

  /// The names of what is to be filled in.
  static Set<String> variables(String template) {
    var names = new LinkedHashSet<String>();
    VARIABLE.matcher(template).results().forEach(found -> names.add(name(template, found)));
    return names;
  }

  private static String name(String template, MatchResult variable) {
    String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
    return template.startsWith("/delegations/") ? "delegation" : name;
  }

  private Stream<String> filled(String template) {
    var variable = VARIABLE.matcher(template);
    if (!variable.find()) {
      return Stream.of(template);
    }
    String name = name(template, variable.toMatchResult());
    if (!values.containsKey(name)) {
      throw new IllegalStateException("No values for " + name + " of " + template);
    }
    return values.get(name).stream()
        .map(
            value ->
                template.substring(0, variable.start())
                    + value
                    + template.substring(variable.end()))
        .flatMap(this::filled);
  }

  /// What every one of them answers, and every address of the same consultation that they link to.
  Map<String, String> read(Reader reader, Collection<String> beginnings) {
    var read = new LinkedHashMap<String, String>();
    var waiting = new ArrayDeque<>(beginnings);
    while (!waiting.isEmpty()) {
      String address = waiting.remove();
      if (!read.containsKey(address)) {
        String body = reader.read(address);
        read.put(address, body);
        LINK.matcher(body)
            .results()
            .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
            .filter(link -> link.contains(slug) || link.startsWith("/documents/"))
            .filter(link -> !read.containsKey(link))
            .forEach(waiting::add);
      }
      assertThat(read).as("addresses without an end").hasSizeLessThan(MOST);
    }
    return read;
  }
}
