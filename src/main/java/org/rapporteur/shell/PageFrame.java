package org.rapporteur.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.frame.AccountMenu;
import org.rapporteur.uikit.frame.LightVersion;
import org.rapporteur.uikit.frame.NavigationItem;
import org.rapporteur.uikit.frame.NavigationSource;
import org.rapporteur.uikit.frame.PageNotice;
import org.rapporteur.uikit.frame.WaitingCount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders header, footer and notices for the initial page and the live page. They are HTML
/// instead of about sixty components, each of which would take a kilobyte in every session.
@Component
class PageFrame {

  private static final NavigationItem HOME = new NavigationItem("shell.consultations", "/", 10);

  private final HtmlTemplates templates;
  private final Messages messages;
  private final ObjectProvider<NavigationSource> navigation;
  private final ObjectProvider<AccountMenu> accountMenu;
  private final ObjectProvider<PageNotice> notices;
  private final ObjectProvider<WaitingCount> counts;
  private final ObjectProvider<LightVersion> lightVersion;

  PageFrame(
      HtmlTemplates templates,
      Messages messages,
      ObjectProvider<NavigationSource> navigation,
      ObjectProvider<AccountMenu> accountMenu,
      ObjectProvider<PageNotice> notices,
      ObjectProvider<WaitingCount> counts,
      ObjectProvider<LightVersion> lightVersion) {
    this.templates = templates;
    this.messages = messages;
    this.navigation = navigation;
    this.accountMenu = accountMenu;
    this.notices = notices;
    this.counts = counts;
    this.lightVersion = lightVersion;
  }

  String renderHeader(Locale locale, String path) {
    var menu = accountMenu.getIfAvailable();
    String accountName = menu == null ? "" : menu.signedInName().orElse("");
    List<NavigationItem> accountLinks = menu == null ? List.of() : menu.links();
    return render(
        "header",
        locale,
        Map.of(
            "items",
            sorted(Stream.concat(Stream.of(HOME), navigationItems())),
            "path",
            path,
            "accountName",
            accountName,
            "accountLinks",
            accountLinks,
            "counts",
            new MenuCounts(waitingCounts()),
            "languages",
            PageLanguage.listTranslated(messages)));
  }

  /// Returns the path of the page in the light version.
  String findLightPath(String path) {
    return lightVersion.stream()
        .map(version -> version.nearestPath(path))
        .findFirst()
        .orElse(HOME.href());
  }

  /// Returns the link of a refused page, because its page in the light version would be refused
  /// too.
  String findLightHomePath() {
    return findLightPath(HOME.href());
  }

  String renderFooter(Locale locale, String lightPath, ColourScheme scheme) {
    return render(
        "footer",
        locale,
        Map.of(
            "items", sorted(navigation.stream().flatMap(source -> source.footerLinks().stream())),
            "lightPath", lightPath,
            "scheme", scheme.value()));
  }

  String renderNotices(Locale locale, String path) {
    var texts =
        notices.orderedStream().flatMap(source -> source.findNotice(path).stream()).toList();
    return texts.isEmpty() ? "" : render("page-notices", locale, Map.of("notices", texts));
  }

  void signOut() {
    accountMenu.ifAvailable(AccountMenu::signOut);
  }

  private Map<String, Integer> waitingCounts() {
    return counts.stream().collect(Collectors.toMap(WaitingCount::href, WaitingCount::count));
  }

  private Stream<NavigationItem> navigationItems() {
    return navigation.stream().flatMap(source -> source.mainLinks().stream());
  }

  private String render(String template, Locale locale, Map<String, Object> parameters) {
    var allParameters = new HashMap<>(parameters);
    allParameters.put("messages", messages);
    allParameters.put("locale", locale);
    return templates.render("shell/" + template + ".jte", allParameters);
  }

  private static List<NavigationItem> sorted(Stream<NavigationItem> items) {
    return items.sorted().toList();
  }
}
