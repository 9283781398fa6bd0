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

/// Addresses of the product: fills the variables of route templates and follows the links on the
/// pages.
final class PublicAddresses {

  private static final int MAX_ADDRESSES = 6_000;

  /// Variables of routes, such as `{slug}`, `{number:[1-9][0-9]{0,8}}`, `{*tile}`, and of views,
  /// such as `:slug`, `:edition?([1-9])`.
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\{\\*?([a-z]+)(?::(?:[^{}]|\\{[^{}]*})*)?}|(?<=/|^):([a-z]+)\\??(?:\\([^)]*\\))?");

  private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#]*)");

  private final Map<String, List<String>> values;
  private final String slug;

  /// @param values by the name of the variable; a variable without values is an error
  PublicAddresses(Map<String, List<String>> values) {
    this.values = values;
    slug = values.get("slug").getFirst();
  }

  Set<String> fill(Collection<String> templates) {
    var addresses = new LinkedHashSet<String>();
    templates.forEach(template -> fillTemplate(template).forEach(addresses::add));
    return addresses;
  }

  /// Finds the names of the variables of a template.
  static Set<String> findVariables(String template) {
    var names = new LinkedHashSet<String>();
    VARIABLE.matcher(template).results().forEach(found -> names.add(variableName(template, found)));
    return names;
  }

  private static String variableName(String template, MatchResult variable) {
    String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
    return template.startsWith("/delegations/") ? "delegation" : name;
  }

  private Stream<String> fillTemplate(String template) {
    var variable = VARIABLE.matcher(template);
    if (!variable.find()) {
      return Stream.of(template);
    }
    String name = variableName(template, variable.toMatchResult());
    if (!values.containsKey(name)) {
      throw new IllegalStateException("No values for " + name + " of " + template);
    }
    return values.get(name).stream()
        .map(
            value ->
                template.substring(0, variable.start())
                    + value
                    + template.substring(variable.end()))
        .flatMap(this::fillTemplate);
  }

  /// Reads the addresses and all addresses of the same consultation that they link to.
  Map<String, String> crawl(Reader reader, Collection<String> startAddresses) {
    var read = new LinkedHashMap<String, String>();
    var waiting = new ArrayDeque<>(startAddresses);
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
      assertThat(read).as("endless addresses").hasSizeLessThan(MAX_ADDRESSES);
    }
    return read;
  }
}
