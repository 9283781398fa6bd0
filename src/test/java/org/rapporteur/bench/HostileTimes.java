package org.rapporteur.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.ExampleReader;
import org.rapporteur.RapporteurApplication;
import org.rapporteur.consultation.terms.Terms;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.Fixtures;
import org.rapporteur.testing.HostileTexts;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.json.JsonMapper;

/// Measures hostile texts one at a time: posts each through the API and reads it as a comment, page
/// part, page and light page. Prints case, measure, unit and value.
public final class HostileTimes {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Enough people that none reaches the posting limit.
  private static final int PEOPLE = 100;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> tokens = new ArrayList<>();
  private final List<Double> posting = new ArrayList<>();
  private final List<Double> reading = new ArrayList<>();
  private final String site;
  private final Slug consultation;
  private int refused;
  private int failed;

  private HostileTimes(String site, Slug consultation) {
    this.site = site;
    this.consultation = consultation;
  }

  public static void main(String[] args) throws Exception {
    try (var application = SpringApplication.run(RapporteurApplication.class, args)) {
      var fixtures = application.getBean(Fixtures.class);
      String port = application.getEnvironment().getRequiredProperty("local.server.port");
      var times =
          new HostileTimes("http://127.0.0.1:" + port, fixtures.anOpenConsultation().slug());
      for (int i = 0; i < PEOPLE; i++) {
        var person = fixtures.aStakeholder(StakeholderGroup.values()[i % 5]);
        times.tokens.add(
            application.getBean(ApiTokenService.class).create(person, "bench").value());
      }
      var specification = ExampleReader.readExampleSources(TestResources.getSpec());
      // Warm-up.
      times.measure(specification.subList(0, 200));
      times.measureAndPrint("one of each class", HostileTexts.ONE_OF_EACH_CLASS);
      times.measureAndPrint("cases of CommonMark", specification);
      times.measureAndPrint(
          "as long as may be, deeply nested", HostileTexts.deeplyNested(Terms.DEFAULT_LENGTH));
      times.measureAndPrint(
          "ten times as long", HostileTexts.deeplyNested(10 * Terms.DEFAULT_LENGTH));
    }
  }

  private void measureAndPrint(String name, List<String> texts) throws Exception {
    posting.clear();
    reading.clear();
    refused = 0;
    failed = 0;
    measure(texts);
    print(name, "texts", "count", texts.size());
    print(name, "refused", "count", refused);
    print(name, "answered 500 or more", "count", failed);
    print(name, "posting, slowest", "ms", slowest(posting));
    print(name, "reading, slowest", "ms", slowest(reading));
  }

  private void measure(List<String> texts) throws Exception {
    String home = "/consultations/" + consultation;
    for (String text : texts) {
      var answer = timed(posting, request("/api/v1" + home + "/questions/1/comments", text));
      if (answer.statusCode() != 201) {
        refused++;
        continue;
      }
      int number = JSON.readTree(answer.body()).get("number").asInt();
      for (String address :
          List.of(
              "/api/v1" + home + "/comments/" + number,
              home + "/questions/1/fragment?comment=" + number,
              home + "/comments/" + number,
              "/light" + home + "/comments/" + number)) {
        timed(reading, HttpRequest.newBuilder(URI.create(site + address)).build());
      }
    }
  }

  private HttpRequest request(String address, String text) {
    String token = tokens.get(posting.size() % tokens.size());
    return HttpRequest.newBuilder(URI.create(site + address))
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                JSON.writeValueAsString(Map.of("language", "en", "text", text))))
        .build();
  }

  private HttpResponse<String> timed(List<Double> times, HttpRequest request)
      throws IOException, InterruptedException {
    long from = System.nanoTime();
    var answer = http.send(request, BodyHandlers.ofString());
    times.add((System.nanoTime() - from) / 1e6);
    if (answer.statusCode() >= 500) {
      failed++;
    }
    return answer;
  }

  private static double slowest(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private static void print(String name, String measure, String unit, double value) {
    System.out.printf("HOSTILE\t%s\t%s\t%s\t%.1f%n", name, measure, unit, value);
  }
}
