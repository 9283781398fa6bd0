package org.rapporteur.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rapporteur.consultation.document.StoredFile;
import org.rapporteur.discussion.thread.ThreadOrder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Reads every address at which the planted discussion could appear.
@Lazy
@Component
class PublicCrawler {

  /// The formats of the published report, and some that do not exist.
  private static final List<String> FORMATS =
      List.of("html", "json", "md", "docx", "odt", "pdf", "epub", "xlsx", "xml", "zip");

  /// No number of a comment, entry or other item in the test is greater.
  private static final int MAX_NUMBER = 36;

  private final PlantedWords words;
  private final PlantedSubmissions submissions;
  private final PublicTemplates templates;

  PublicCrawler(PlantedWords words, PlantedSubmissions submissions, PublicTemplates templates) {
    this.words = words;
    this.submissions = submissions;
    this.templates = templates;
  }

  /// Reads all addresses in the API description, the mapped routes, the files, and the links in all
  /// of them.
  Map<String, String> readEveryAddress(Reader reader) {
    var addresses = new PublicAddresses(exampleValues(reader));
    var startAddresses = addresses.fill(templates.findAll(reader.readBody("/api/openapi.json")));
    words.files.stream().map(StoredFile::link).forEach(startAddresses::add);
    startAddresses.addAll(addressesWithParameters());
    return addresses.crawl(reader, startAddresses);
  }

  private Map<String, List<String>> exampleValues(Reader reader) {
    var values = new TreeMap<String, List<String>>();
    values.put("slug", List.of(words.consultation.slug().value()));
    values.put("delegation", List.of(submissions.slug.value()));
    var numbers = IntStream.rangeClosed(1, MAX_NUMBER).mapToObj(String::valueOf).toList();
    for (String name :
        List.of("number", "question", "comment", "contributor", "submission", "theme", "coding")) {
      values.put(name, numbers);
    }
    values.put("edition", List.of("1", "2"));
    values.put("format", FORMATS);
    values.put("log", List.of(words.consultation.slug().value()));
    values.put("level", List.of("0", "1"));
    int entries = countLogEntries(reader);
    values.put("tile", List.of("000.p/" + entries, "000"));
    values.put("code", List.of("en"));
    values.put("list", List.of("queue"));
    values.put("secret", List.of("no-such-secret"));
    values.put("hash", List.of("0".repeat(64)));
    values.put("name", List.of("nothing.pdf"));
    values.put("reference", List.of("C1", "M-1"));
    return values;
  }

  /// Reads the size of the log from its checkpoint.
  private int countLogEntries(Reader reader) {
    String checkpoint =
        reader.readBody("/transparency/" + words.consultation.slug() + "/checkpoint");
    return Integer.parseInt(checkpoint.lines().skip(1).findFirst().orElseThrow());
  }

  /// Lists addresses with query parameters.
  private List<String> addressesWithParameters() {
    var views = new ArrayList<String>();
    String question = path("/questions/1");
    for (var order : ThreadOrder.values()) {
      for (String before : List.of("", "/light", "/api/v1")) {
        String end = before.equals("/api/v1") ? "/threads" : "";
        views.add(before + question + end + "?order=" + order.urlValue());
      }
    }
    for (int number = 1; number <= MAX_NUMBER; number++) {
      views.add(question + "/fragment?comment=" + number);
      views.add(question + "/fragment?root=" + number);
      views.add(question + "/mine?comments=" + number);
      views.add(question + "/mine/waiting?comment=" + number);
    }
    for (String theme : List.of("theme=1", "theme=2", "theme=1&language=en&order=newest")) {
      for (String before : List.of("", "/light", "/api/v1")) {
        String end = before.equals("/api/v1") ? "/threads" : "";
        views.add(before + question + end + "?" + theme);
      }
      views.add(question + "/fragment?" + theme);
      views.add("/api/v1" + question + "/comments?" + theme);
    }
    views.add(question + "/fragment?since=0");
    views.add(path("/unread?question=1&since=1.0"));
    views.add(question + "?group=civil-society");
    return views;
  }

  /// Searches by the prefixes of all marker words, which an answer may repeat, and by every facet.
  Map<String, String> readSearches(Reader reader) {
    var read = new TreeMap<String, String>();
    String in = "in=" + words.consultation.slug();
    for (String edition : List.of("", "/light", "/api/v1")) {
      for (String query :
          List.of(
              "q=hush*",
              "q=plain*",
              "kind=attachment&q=plain*",
              "kind=submission&q=plain*",
              "kind=submission",
              "theme=1",
              "theme=2",
              "mark=reply",
              "mark=redacted")) {
        read.put(
            edition + "/search?" + query, reader.read(edition + "/search?" + in + "&" + query));
      }
    }
    return read;
  }

  Map<String, String> readScreens(Reader reader) {
    var values = exampleValues(reader);
    for (String name : List.of("number", "question", "comment", "contributor", "submission")) {
      values.put(name, List.of("1", "6", "7", "11"));
    }
    var read = new TreeMap<String, String>();
    for (String address : new PublicAddresses(values).fill(templates.findViews())) {
      read.put(address, reader.readScreen(address));
    }
    read.put("/search?q=hush*", reader.readScreen("/search?q=hush*"));
    return read;
  }

  private String path(String below) {
    return "/consultations/" + words.consultation.slug() + below;
  }
}
