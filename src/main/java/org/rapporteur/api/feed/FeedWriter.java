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
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.format.AtomFeed;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Writes an Atom feed, or a 304 response if the reader has the current version.
@Component
class FeedWriter {

  /// Readers poll about hourly. In a busier hour, clients can page through the API instead.
  static final int MAX_ITEMS = 50;

  /// The page a feed belongs to.
  /// @param page the path of the page on this site
  /// @param since the update time of a feed without items
  record FeedSource(String page, String title, Instant since) {

    /// When a consultation became visible, for feeds without items.
    static Instant startTime(ConsultationDetails consultation) {
      return Objects.requireNonNullElse(consultation.announcedAt(), consultation.changedAt());
    }
  }

  /// An entry of a feed.
  /// @param path the path of its target on this site
  record FeedItem(
      String path,
      String title,
      String author,
      Instant publishedAt,
      String language,
      String html) {}

  /// Loads the items of a feed, only if the reader needs them.
  interface FeedItems {
    List<FeedItem> load();
  }

  private final HttpCaching caching;
  private final FeedModificationTimes modificationTimes;
  private final PageLanguage pageLanguage;
  private final SiteAddress address;

  FeedWriter(
      HttpCaching caching,
      FeedModificationTimes modificationTimes,
      PageLanguage pageLanguage,
      SiteAddress address) {
    this.caching = caching;
    this.modificationTimes = modificationTimes;
    this.pageLanguage = pageLanguage;
    this.address = address;
  }

  Locale resolveLocale(HttpServletRequest request) {
    return pageLanguage.resolveLocale(request);
  }

  /// Writes items that are cheap to load; their own content identifies the version.
  void write(
      FeedSource source,
      List<FeedItem> items,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    String version = Sha256.hex(items.toString()).substring(0, 32);
    write(source, version, () -> items, request, response);
  }

  /// @param version identifies the content without loading the items
  void write(
      FeedSource source,
      String version,
      FeedItems items,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Locale locale = resolveLocale(request);
    String site =
        address.urlOr(
            () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    String localizedVersion = version + "-" + locale.getLanguage();
    var lastModified =
        modificationTimes.findLastModified(
            source.page() + " " + locale.getLanguage(), localizedVersion);
    if (!caching.prepareIfModified(request, response, localizedVersion)
        || lastModified.isPresent()
            && caching.sendNotModifiedIfSame(request, response, lastModified.get())) {
      return;
    }
    byte[] feed = render(source, items.load(), site, locale);
    caching.write(response, MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8", feed);
  }

  private static byte[] render(FeedSource source, List<FeedItem> items, String site, Locale locale)
      throws XMLStreamException {
    var feed =
        new AtomFeed(
            site + source.page(),
            site + source.page() + "/feed.atom",
            source.title(),
            locale.getLanguage(),
            items.stream()
                .map(FeedItem::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(source.since()));
    for (var item : items) {
      feed.addEntry(
          site + item.path(),
          item.title(),
          item.author(),
          item.publishedAt(),
          item.language(),
          item.html());
    }
    return feed.finish();
  }
}
