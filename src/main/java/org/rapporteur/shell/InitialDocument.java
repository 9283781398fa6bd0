package org.rapporteur.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.HttpStatuses;
import org.rapporteur.uikit.PageLanguage;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Adds language, page frame and content to the initial HTML document, so that it is readable
/// before the script bundle arrives.
@Component
class InitialDocument implements VaadinServiceInitListener {

  /// Vaadin's client needs inline scripts and styles, and `eval`.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; "
          + "form-action 'self'";

  /// The two values of `--rp-surface` in `tokens.css`, for the frame of the browser window.
  private static final String LIGHT_BACKGROUND = "#ffffff";

  private static final String DARK_BACKGROUND = "#171b21";

  private final transient PageLanguage language;
  private final transient PageFrame frame;
  private final transient Messages messages;
  private final transient ObjectProvider<InitialPage> pages;
  private final transient ViewGuards guards;

  InitialDocument(
      PageLanguage language,
      PageFrame frame,
      Messages messages,
      ObjectProvider<InitialPage> pages,
      ViewGuards guards) {
    this.language = language;
    this.frame = frame;
    this.messages = messages;
    this.pages = pages;
    this.guards = guards;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::complete);
  }

  private void complete(IndexHtmlResponse response) {
    var request = ((VaadinServletRequest) response.getVaadinRequest()).getHttpServletRequest();
    Locale locale = language.resolveLocale(request);
    String path = pathOf(request);
    var document = response.getDocument();
    var scheme = ColourScheme.fromCookie(request);
    InitialPage.@Nullable Content content = null;
    String lightPath = frame.findLightHomePath();
    response.getVaadinResponse().setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    try {
      guards.requireAccess(request, path);
      content = findContent(request, path, locale).orElse(null);
      lightPath = frame.findLightPath(path);
      FeedPath.forPage(path).ifPresent(feedPath -> addFeedLink(document.head(), feedPath));
    } catch (Refusal refusal) {
      response.getVaadinResponse().setStatus(HttpStatuses.forRefusal(refusal).value());
    }
    if (content != null && content.isPersonal()) {
      forbidStoring(response);
    }
    completeHead(document, locale, content, scheme);
    completeBody(document, locale, path, content, frame.renderFooter(locale, lightPath, scheme));
  }

  /// Prevents that caches and search engines store a personal page.
  private static void forbidStoring(IndexHtmlResponse response) {
    response.getVaadinResponse().setHeader("Cache-Control", "private, no-store");
    response.getVaadinResponse().setHeader("X-Robots-Tag", "noindex");
    addMeta(response.getDocument().head(), "robots", "noindex");
  }

  private Optional<InitialPage.Content> findContent(
      HttpServletRequest request, String path, Locale locale) {
    Map<String, List<String>> query =
        request.getParameterMap().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
    var pageRequest = new InitialPage.Request(path, query, locale);
    return pages.orderedStream().flatMap(page -> page.render(pageRequest).stream()).findFirst();
  }

  private void completeHead(
      Document document,
      Locale locale,
      InitialPage.@Nullable Content content,
      ColourScheme scheme) {
    var tag = LanguageTag.forMessages(locale);
    var html = document.getElementsByTag("html").first();
    if (html != null) {
      html.attr("lang", tag.value()).attr("dir", tag.direction());
      if (scheme != ColourScheme.SYSTEM) {
        html.attr("style", "color-scheme: " + scheme.value());
      }
    }
    document.title(DocumentTitle.forPage(content == null ? "" : content.title()));
    var head = document.head();
    addMeta(head, "color-scheme", "light dark");
    addMeta(head, "theme-color", LIGHT_BACKGROUND).attr("media", "(prefers-color-scheme: light)");
    addMeta(head, "theme-color", DARK_BACKGROUND).attr("media", "(prefers-color-scheme: dark)");
    if (content != null && !content.description().isEmpty()) {
      addMeta(head, "description", content.description());
    }
    head.appendElement("link").attr("rel", "icon").attr("href", "/images/icon.svg");
    head.appendElement("script").attr("src", "/js/frame.js").attr("defer", true);
  }

  private static void addFeedLink(Element head, String url) {
    head.appendElement("link")
        .attr("rel", "alternate")
        .attr("type", "application/atom+xml")
        .attr("href", url);
  }

  private void completeBody(
      Document document,
      Locale locale,
      String path,
      InitialPage.@Nullable Content content,
      String footer) {
    var frameElement = new Element("div").attr("id", "initial-page").addClass("frame");
    frameElement
        .appendElement("a")
        .addClass("skip")
        .attr("href", path + "#main")
        .text(messages.text(locale, "shell.skip"));
    addRawHtml(
        frameElement.appendElement("header").addClass("appbar"), frame.renderHeader(locale, path));
    addNotices(frameElement, locale, path);
    var main = frameElement.appendElement("main").addClass("wrap").attr("id", "main");
    main.attr("tabindex", "-1");
    if (content != null) {
      addRawHtml(main, content.html());
    }
    addRawHtml(frameElement.appendElement("footer").addClass("footer"), footer);
    document.body().prependChild(frameElement);
  }

  private void addNotices(Element frameElement, Locale locale, String path) {
    String notices = frame.renderNotices(locale, path);
    if (!notices.isEmpty()) {
      var aside = frameElement.appendElement("aside");
      aside.attr("aria-label", messages.text(locale, "shell.notices"));
      addRawHtml(aside, notices);
    }
  }

  /// Adds the HTML without parsing it. It is safe, because templates and the Markdown renderer
  /// escape it, and parsing a long thread would take longer than rendering it.
  private static void addRawHtml(Element parent, String html) {
    parent.appendChild(new DataNode(html));
  }

  private static Element addMeta(Element head, String name, String content) {
    return head.appendElement("meta").attr("name", name).attr("content", content);
  }

  private static String pathOf(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.isEmpty() ? "/" : path;
  }
}
