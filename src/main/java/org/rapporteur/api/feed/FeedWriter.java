package org.rapporteur.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.HttpCaching;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.format.AtomFeed;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Writes an Atom feed, or a 304 response if the client has the current version.
@Component
class FeedWriter {

  /// Feed readers poll about hourly. Clients that need more items use the API.
  static final int MAX_ITEMS = 50;

  /// Page that a feed belongs to.
  /// @param page path of the page on this site
  /// @param since update time of a feed without items
  record FeedSource(String page, String title, Instant since) {

    /// Time when a consultation became visible.
    static Instant startTime(ConsultationDetails consultation) {
      return Objects.requireNonNullElse(consultation.announcedAt(), consultation.changedAt());
    }
  }

  /// Entry of a feed.
  /// @param path path of its target on this site
  record FeedItem(
      String path,
      String title,
      String author,
      Instant publishedAt,
      String language,
      String html) {}

  /// Loads the items of a feed. Called only if the client does not have the current version.
  interface FeedItems {
    List<FeedItem> load();
  }

  private final HttpCaching caching;
  private final FeedModificationTimes modificationTimes;
  private final PageLanguage pageLanguage;
  private final SiteAddress siteAddress;

  FeedWriter(
      HttpCaching caching,
      FeedModificationTimes modificationTimes,
      PageLanguage pageLanguage,
      SiteAddress siteAddress) {
    this.caching = caching;
    this.modificationTimes = modificationTimes;
    this.pageLanguage = pageLanguage;
    this.siteAddress = siteAddress;
  }

  Locale resolveLocale(HttpServletRequest request) {
    return pageLanguage.resolveLocale(request);
  }

  /// Writes items that are cheap to load. The version is the hash of their content.
  void write(
      FeedSource source,
      List<FeedItem> items,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    String version = Sha256.shortHex(items.toString());
    write(source, version, () -> items, request, response);
  }

  /// Writes the feed, or only status 304 if the client already has this version.
  ///
  /// @param version changes when the content changes; computed without loading the items
  void write(
      FeedSource source,
      String version,
      FeedItems items,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Locale locale = resolveLocale(request);
    String siteUrl =
        siteAddress.urlOr(
            () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    var contentLanguage = LanguageTag.forContent(locale);
    String localizedVersion = version + "-" + contentLanguage;
    var lastModified =
        modificationTimes.findLastModified(source.page() + " " + contentLanguage, localizedVersion);
    if (!caching.prepareIfModified(request, response, localizedVersion)
        || lastModified.isPresent()
            && caching.sendNotModifiedIfSame(request, response, lastModified.get())) {
      return;
    }
    byte[] feed = render(source, items.load(), siteUrl, locale);
    caching.write(response, MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8", feed);
  }

  private static byte[] render(
      FeedSource source, List<FeedItem> items, String siteUrl, Locale locale)
      throws XMLStreamException {
    var feed =
        new AtomFeed(
            siteUrl + source.page(),
            siteUrl + source.page() + "/feed.atom",
            source.title(),
            locale.getLanguage(),
            items.stream()
                .map(FeedItem::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(source.since()));
    for (var item : items) {
      feed.addEntry(
          siteUrl + item.path(),
          item.title(),
          item.author(),
          item.publishedAt(),
          item.language(),
          item.html());
    }
    return feed.finish();
  }
}
