package org.rapporteur.counts;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads numbers from the pages, the light version, the API and the feeds.
final class SiteReader {

  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;

  SiteReader(int port) {
    this.port = port;
  }

  Document loadPage(String path) {
    return Jsoup.parse(loadText(path));
  }

  JsonNode loadJson(String path) {
    return JsonMapper.shared().readTree(loadText(path));
  }

  /// Returns the numbers of the comments in a feed.
  List<Integer> readFeed(String path) {
    return Jsoup.parse(loadText(path), org.jsoup.parser.Parser.xmlParser())
        .select("entry > id")
        .stream()
        .map(id -> Integer.parseInt(id.text().replaceFirst(".*/comments/", "")))
        .toList();
  }

  /// Returns the numbers of the first comments of all threads, following the link to the next page.
  List<Integer> readThreadRoots(String from, String next, int pages) {
    var numbers = new ArrayList<Integer>();
    String path = from;
    for (int i = 0; i < pages && path != null; i++) {
      var page = loadPage(path);
      page.select(".thread > [id~=^c[0-9]+$]")
          .forEach(root -> numbers.add(Integer.parseInt(root.id().substring(1))));
      String href = page.select(next).attr("href");
      path = href.isEmpty() ? null : href.replaceFirst("#.*", "");
    }
    return numbers;
  }

  /// Returns the numbers of the comments on so many pages of the API.
  List<Integer> readItems(String from, int pages) {
    var numbers = new ArrayList<Integer>();
    String path = from;
    for (int i = 0; i < pages && path != null; i++) {
      var page = loadJson(path);
      page.path("items").forEach(item -> numbers.add(item.path("number").asInt()));
      path = page.path("next").isMissingNode() ? null : page.path("next").asString();
    }
    return numbers;
  }

  /// Returns the options of a select field with their counts.
  static Map<String, Long> readOptionCounts(Element page, String name) {
    var counts = new TreeMap<String, Long>();
    page.select("form:has([name=order]) select[name=" + name + "] option:not([value=''])")
        .forEach(option -> counts.put(option.attr("value"), parseNumbers(option.text()).getLast()));
    return counts;
  }

  /// Returns the checkboxes of a search facet with their counts.
  static Map<String, Long> readCheckboxCounts(Element page, String name) {
    var counts = new TreeMap<String, Long>();
    page.select("input[type=checkbox][name=" + name + "]")
        .forEach(
            box -> {
              var label = box.parent();
              assertThat(label).isNotNull();
              counts.put(box.attr("value"), parseNumbers(label.text()).getLast());
            });
    return counts;
  }

  static Map<String, Long> readMemberCounts(JsonNode object) {
    var counts = new TreeMap<String, Long>();
    object.properties().forEach(member -> counts.put(member.getKey(), member.getValue().asLong()));
    return counts;
  }

  static List<Long> parseNumbers(@Nullable String text) {
    return text == null
        ? List.of()
        : NUMBER
            .matcher(text)
            .results()
            .map(found -> Long.valueOf(found.group().replace(",", "")))
            .toList();
  }

  /// Returns how many agree and disagree in each row of a table.
  static List<List<Long>> readRows(Element table) {
    return table.select("tbody tr").stream()
        .map(row -> row.select("td.n").eachText().stream().map(Long::valueOf).toList())
        .toList();
  }

  /// Returns the rows of one table of a data file, keyed by column name.
  List<Map<String, String>> readRows(String path, String table) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(load(path, ofByteArray())))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(table)) {
          var form = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
          return form.parse(new InputStreamReader(zip, UTF_8)).stream()
              .map(CSVRecord::toMap)
              .toList();
        }
      }
      throw new IllegalStateException("No " + table + " in " + path);
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }

  String loadText(String path) {
    return load(path, ofString());
  }

  private <T> T load(String path, BodyHandler<T> as) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept-Language", "en")
            .build();
    try {
      var answer = http.send(request, as);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  /// Returns the constant as it appears in URLs and the API.
  static String urlValue(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
