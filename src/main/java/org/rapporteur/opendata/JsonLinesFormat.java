package org.rapporteur.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The comments in the JSON of the API, one per line. Texts are unchanged.
@Component
class JsonLinesFormat implements DataFormat {

  private static final int BUFFER_SIZE = 1 << 16;

  private record Counts(int agree, int disagree) {}

  private record Positions(
      int agree, int disagree, Map<String, Counts> byGroup, Map<String, Counts> byRegion) {}

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .build()
          .writer()
          .withRootValueSeparator("")
          .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  @Override
  public String extension() {
    return "jsonl";
  }

  @Override
  public String mediaType() {
    return "application/jsonl;charset=utf-8";
  }

  @Override
  public void write(PublicData data, Path file) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_SIZE);
        var json = WRITER.createGenerator(out)) {
      data.readCommentsWithPositions(
          (page, positions) -> {
            for (var comment : page) {
              WRITER.writeValue(
                  json, toJson(comment, positions.getOrDefault(comment.number(), List.of())));
              json.writeRaw('\n');
            }
          });
    }
  }

  private static Map<String, Object> toJson(
      VisibleComment comment, List<CommentPositionCounts> positions) {
    var json = new LinkedHashMap<String, Object>();
    put(json, "number", comment.number());
    put(json, "question", comment.question());
    put(json, "parent", comment.parent());
    put(json, "contributor", comment.contributor());
    put(json, "author", comment.author());
    put(json, "organization", comment.organization());
    put(json, "delegation", comment.delegation());
    put(json, "group", TableRows.groupCode(comment.group()));
    put(json, "country", comment.country() == null ? null : comment.country().value());
    put(json, "region", TableRows.regionCode(comment.region()));
    put(json, "language", comment.language() == null ? null : comment.language().value());
    put(json, "createdAt", comment.createdAt().toString());
    put(json, "state", TableRows.code(comment.state()));
    put(json, "official", comment.official() ? true : null);
    put(json, "submission", comment.submission());
    put(json, "text", comment.text());
    if (comment.state().showsText()) {
      put(
          json,
          "positions",
          new Positions(
              comment.agree(),
              comment.disagree(),
              parts(positions, CommentPositionCounts::group),
              parts(positions, CommentPositionCounts::region)));
      if (comment.importedAgree() != null || comment.importedDisagree() != null) {
        int agree = Objects.requireNonNullElse(comment.importedAgree(), 0);
        put(
            json,
            "tallies",
            new Counts(agree, Objects.requireNonNullElse(comment.importedDisagree(), 0)));
      }
    }
    put(json, "revision", comment.revision());
    return json;
  }

  private static Map<String, Counts> parts(
      List<CommentPositionCounts> positions,
      Function<CommentPositionCounts, @Nullable Enum<?>> part) {
    var counts = new LinkedHashMap<String, Counts>();
    for (var each : positions) {
      var key = part.apply(each);
      if (key != null) {
        counts.put(TableRows.code(key), new Counts(each.agree(), each.disagree()));
      }
    }
    return counts;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
