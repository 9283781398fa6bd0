package org.rapporteur.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.shared.AtomFeed;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Answers a feed, or that its reader has it already.
@Component
class FeedWriting {

  /// Readers ask every hour or so; in a busier hour they miss none if they keep the address of the
  /// API instead.
  static final int NEWEST = 50;

  /// What a feed is of: its page, a path on this site, its title, and how old it is where nothing
  /// stands in it.
  record Subject(String page, String title, Instant since) {}

  /// The path of what it leads to on this site.
  record Item(String path, String title, String author, Instant at, String language, String html) {}

  /// Reads what stands in a feed, where its reader has not got it.
  interface Items {
    List<Item> read();
  }

  private final Answers answers;
  private final FeedAges ages;
  private final PageLanguage pageLanguage;
  private final SiteAddress address;

  FeedWriting(Answers answers, FeedAges ages, PageLanguage pageLanguage, SiteAddress address) {
    this.answers = answers;
    this.ages = ages;
    this.pageLanguage = pageLanguage;
    this.address = address;
  }

  Locale locale(HttpServletRequest request) {
    return pageLanguage.resolveLocale(request);
  }

  /// The version names what the items say without their being read.
  void answer(
      Subject subject,
      String version,
      Items items,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    Locale locale = locale(request);
    String site =
        address.or(
            () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
    response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    String named = version + "-" + locale.getLanguage();
    var since = ages.of(subject.page() + " " + locale.getLanguage(), named);
    if (!answers.isNews(request, response, named)
        || since.isPresent() && answers.isKnown(request, response, since.get())) {
      return;
    }
    var shown = items.read();
    var feed =
        new AtomFeed(
            site + subject.page(),
            site + subject.page() + "/feed.atom",
            subject.title(),
            locale.getLanguage(),
            shown.stream().map(Item::at).max(Comparator.naturalOrder()).orElse(subject.since()));
    for (var item : shown) {
      feed.entry(
          site + item.path(), item.title(), item.author(), item.at(), item.language(), item.html());
    }
    answers.write(
        response, MediaType.APPLICATION_ATOM_XML_VALUE + ";charset=UTF-8", feed.complete());
  }
}
