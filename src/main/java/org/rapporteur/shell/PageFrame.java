package org.rapporteur.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.AccountMenu;
import org.rapporteur.uikit.LightEdition;
import org.rapporteur.uikit.NavigationItem;
import org.rapporteur.uikit.NavigationSource;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.PageNotice;
import org.rapporteur.uikit.WaitingCount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders header, footer and notices for the initial document and the live page. HTML instead of
/// components, because about sixty elements would cost every session a kilobyte each.
@Component
class PageFrame {

  private static final NavigationItem HOME = new NavigationItem("shell.consultations", "/", 10);

  private final HtmlTemplates templates;
  private final Messages messages;
  private final ObjectProvider<NavigationSource> navigation;
  private final ObjectProvider<AccountMenu> accountMenu;
  private final ObjectProvider<PageNotice> notices;
  private final ObjectProvider<WaitingCount> counts;
  private final ObjectProvider<LightEdition> lightEdition;

  PageFrame(
      HtmlTemplates templates,
      Messages messages,
      ObjectProvider<NavigationSource> sources,
      ObjectProvider<AccountMenu> account,
      ObjectProvider<PageNotice> notices,
      ObjectProvider<WaitingCount> counts,
      ObjectProvider<LightEdition> light) {
    this.templates = templates;
    this.messages = messages;
    this.navigation = sources;
    this.accountMenu = account;
    this.notices = notices;
    this.counts = counts;
    this.lightEdition = light;
  }

  String header(Locale locale, String path) {
    var menu = accountMenu.getIfAvailable();
    return render(
        "header",
        locale,
        Map.of(
            "items",
            sorted(Stream.concat(Stream.of(HOME), navigationItems())),
            "path",
            path,
            "account",
            menu == null ? "" : menu.signedInName().orElse(""),
            "links",
            menu == null ? List.of() : menu.links(),
            "waiting",
            new MenuCounts(waitingCounts()),
            "languages",
            PageLanguage.translated(messages)));
  }

  /// Path of the page in the light edition; a refused page links to its home page.
  String lightPath(String path, boolean refused) {
    return lightEdition.stream()
        .map(edition -> edition.nearestPath(refused ? "/" : path))
        .findFirst()
        .orElse("/");
  }

  String footer(Locale locale, String light, ColourScheme scheme) {
    return render(
        "footer",
        locale,
        Map.of(
            "items", sorted(navigation.stream().flatMap(s -> s.footer().stream())),
            "light", light,
            "scheme", scheme.value()));
  }

  String notices(Locale locale, String path) {
    var sentences = notices.orderedStream().flatMap(n -> n.notice(path).stream()).toList();
    return sentences.isEmpty() ? "" : render("notice", locale, Map.of("sentences", sentences));
  }

  void signOut() {
    accountMenu.ifAvailable(AccountMenu::signOut);
  }

  private Map<String, Integer> waitingCounts() {
    return counts.stream().collect(Collectors.toMap(WaitingCount::href, WaitingCount::count));
  }

  private Stream<NavigationItem> navigationItems() {
    return navigation.stream().flatMap(source -> source.items().stream());
  }

  private String render(String template, Locale locale, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("messages", messages);
    all.put("locale", locale);
    return templates.render("shell/" + template + ".jte", all);
  }

  private static List<NavigationItem> sorted(Stream<NavigationItem> items) {
    return items.sorted().toList();
  }
}
