package org.rapporteur.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.AccountMenu;
import org.rapporteur.uikit.LightEdition;
import org.rapporteur.uikit.NavigationItem;
import org.rapporteur.uikit.NavigationSource;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.PageNotice;
import org.rapporteur.uikit.WaitingCount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws what stands around every page, for the page as delivered and the live one alike. HTML and
/// not components, because each of some sixty elements would cost every open session a kilobyte.
@Component
class Frame {

  private static final NavigationItem HOME = new NavigationItem("shell.consultations", "/", 10);

  private final Templates templates;
  private final Messages messages;
  private final ObjectProvider<NavigationSource> sources;
  private final ObjectProvider<AccountMenu> account;
  private final ObjectProvider<PageNotice> notices;
  private final ObjectProvider<WaitingCount> counts;
  private final ObjectProvider<LightEdition> light;

  Frame(
      Templates templates,
      Messages messages,
      ObjectProvider<NavigationSource> sources,
      ObjectProvider<AccountMenu> account,
      ObjectProvider<PageNotice> notices,
      ObjectProvider<WaitingCount> counts,
      ObjectProvider<LightEdition> light) {
    this.templates = templates;
    this.messages = messages;
    this.sources = sources;
    this.account = account;
    this.notices = notices;
    this.counts = counts;
    this.light = light;
  }

  String header(Locale locale, String path) {
    var menu = account.getIfAvailable();
    return draw(
        "header",
        locale,
        Map.of(
            "items",
            sorted(Stream.concat(Stream.of(HOME), items())),
            "path",
            path,
            "account",
            menu == null ? "" : menu.name().orElse(""),
            "links",
            menu == null ? List.of() : menu.links(),
            "waiting",
            new Waiting(waiting()),
            "languages",
            PageLanguage.OFFERED));
  }

  /// Where the page at a path stands without script; a refusal has none of its own.
  String light(String path, boolean refused) {
    return light.stream()
        .map(edition -> edition.nearest(refused ? "/" : path))
        .findFirst()
        .orElse("/");
  }

  String footer(Locale locale, String light, ColourScheme scheme) {
    return draw(
        "footer",
        locale,
        Map.of(
            "items", sorted(sources.stream().flatMap(s -> s.footer().stream())),
            "light", light,
            "scheme", scheme.value()));
  }

  String notices(Locale locale) {
    var sentences = notices.orderedStream().flatMap(n -> n.notice().stream()).toList();
    return sentences.isEmpty() ? "" : draw("notice", locale, Map.of("sentences", sentences));
  }

  void signOut() {
    account.ifAvailable(AccountMenu::signOut);
  }

  private Map<String, Integer> waiting() {
    return counts.stream().collect(Collectors.toMap(WaitingCount::href, WaitingCount::count));
  }

  private Stream<NavigationItem> items() {
    return sources.stream().flatMap(source -> source.items().stream());
  }

  private String draw(String template, Locale locale, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("messages", messages);
    all.put("locale", locale);
    return templates.html("shell/" + template + ".jte", all);
  }

  private static List<NavigationItem> sorted(Stream<NavigationItem> items) {
    return items.sorted().toList();
  }
}
