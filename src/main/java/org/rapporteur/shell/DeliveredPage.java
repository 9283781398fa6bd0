package org.rapporteur.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Refusal;
import org.rapporteur.uikit.DocumentTitle;
import org.rapporteur.uikit.FirstPage;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the document as delivered a page of its own, in the right language and direction, readable
/// while the bundle is still on its way.
@Component
class DeliveredPage implements VaadinServiceInitListener {

  private final transient PageLanguage language;
  private final transient Frame frame;
  private final transient Messages messages;
  private final transient ObjectProvider<FirstPage> pages;
  private final transient Admissions admissions;

  DeliveredPage(
      PageLanguage language,
      Frame frame,
      Messages messages,
      ObjectProvider<FirstPage> pages,
      Admissions admissions) {
    this.language = language;
    this.frame = frame;
    this.messages = messages;
    this.pages = pages;
    this.admissions = admissions;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::complete);
  }

  private void complete(IndexHtmlResponse response) {
    var request = ((VaadinServletRequest) response.getVaadinRequest()).getHttpServletRequest();
    Locale locale = language.resolveLocale(request);
    String path = path(request);
    Optional<FirstPage.Content> content = Optional.empty();
    Optional<String> feed = Optional.empty();
    boolean refused = false;
    try {
      admissions.require(request, path);
      content = firstPage(request, path, locale);
      feed = FeedAddress.of(path);
    } catch (Refusal refusal) {
      refused = true;
      response.getVaadinResponse().setStatus(Statuses.of(refusal).value());
    }
    var document = response.getDocument();
    if (content.filter(FirstPage.Content::ofOne).isPresent()) {
      response.getVaadinResponse().setHeader("Cache-Control", "private, no-store");
      response.getVaadinResponse().setHeader("X-Robots-Tag", "noindex");
      meta(document.head(), "robots", "noindex");
    }
    head(document, locale, content, ColourScheme.of(request));
    feed.ifPresent(address -> feed(document.head(), address));
    String footer = frame.footer(locale, frame.light(path, refused), ColourScheme.of(request));
    body(document, locale, path, content, footer);
  }

  private Optional<FirstPage.Content> firstPage(
      HttpServletRequest request, String path, Locale locale) {
    Map<String, List<String>> query =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Arrays.asList(e.getValue())));
    var asked = new FirstPage.Request(path, query, locale);
    return pages.orderedStream().flatMap(page -> page.at(asked).stream()).findFirst();
  }

  private void head(
      Document document, Locale locale, Optional<FirstPage.Content> content, ColourScheme scheme) {
    var tag = new LanguageTag(locale.getLanguage());
    var html = document.getElementsByTag("html").first();
    if (html != null) {
      html.attr("lang", tag.value()).attr("dir", tag.direction());
      if (scheme != ColourScheme.SYSTEM) {
        html.attr("style", "color-scheme: " + scheme.value());
      }
    }
    document.title(DocumentTitle.of(content.map(FirstPage.Content::title).orElse("")));
    var head = document.head();
    meta(head, "color-scheme", "light dark");
    meta(head, "theme-color", "#ffffff").attr("media", "(prefers-color-scheme: light)");
    meta(head, "theme-color", "#171b21").attr("media", "(prefers-color-scheme: dark)");
    content
        .map(FirstPage.Content::description)
        .filter(description -> !description.isEmpty())
        .ifPresent(description -> meta(head, "description", description));
    head.appendElement("link").attr("rel", "icon").attr("href", "/images/icon.svg");
    head.appendElement("script").attr("src", "/js/frame.js").attr("defer", true);
  }

  private static void feed(Element head, String address) {
    head.appendElement("link")
        .attr("rel", "alternate")
        .attr("type", "application/atom+xml")
        .attr("href", address);
  }

  private void body(
      Document document,
      Locale locale,
      String path,
      Optional<FirstPage.Content> content,
      String footer) {
    var early = new Element("div").attr("id", "early").addClass("frame");
    early
        .appendElement("a")
        .addClass("skip")
        .attr("href", path + "#main")
        .text(messages.text(locale, "shell.skip"));
    raw(early.appendElement("header").addClass("appbar"), frame.header(locale, path));
    String notices = frame.notices(locale);
    if (!notices.isEmpty()) {
      raw(
          early.appendElement("aside").attr("aria-label", messages.text(locale, "shell.notices")),
          notices);
    }
    var main =
        early.appendElement("main").addClass("wrap").attr("id", "main").attr("tabindex", "-1");
    content.ifPresent(c -> raw(main, c.html()));
    raw(early.appendElement("footer").addClass("footer"), footer);
    document.body().prependChild(early);
  }

  // Written as it is: what comes from templates and from the Markdown renderer is safe, and parsing
  // a long thread again would cost more than drawing it.
  private static void raw(Element parent, String html) {
    parent.appendChild(new DataNode(html));
  }

  private static Element meta(Element head, String name, String content) {
    return head.appendElement("meta").attr("name", name).attr("content", content);
  }

  private static String path(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.isEmpty() ? "/" : path;
  }
}
