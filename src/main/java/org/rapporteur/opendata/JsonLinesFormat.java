package org.rapporteur.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The comments as the API tells them, one a line, each to the letter as it was received.
@Component
class JsonLinesFormat implements DataFormat {

  private static final int BUFFER = 1 << 16;

  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writer().withRootValueSeparator("\n");

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
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        var json = WRITER.createGenerator(out)) {
      data.said(
          (page, positions) ->
              page.forEach(
                  comment ->
                      write(json, comment, positions.getOrDefault(comment.number(), List.of()))));
      if (json.streamWriteContext().getEntryCount() > 0) {
        json.writeRaw('\n');
      }
    }
  }

  private static void write(
      JsonGenerator json, VisibleComment comment, List<CommentPositionCounts> positions) {
    json.writeStartObject();
    json.writeNumberProperty("number", comment.number());
    json.writeNumberProperty("question", comment.question());
    number(json, "parent", comment.parent());
    who(json, comment);
    json.writeStringProperty("createdAt", comment.createdAt().toString());
    json.writeStringProperty("state", Rows.code(comment.state()));
    if (comment.official()) {
      json.writeBooleanProperty("official", true);
    }
    number(json, "submission", comment.submission());
    text(json, "text", comment.text());
    if (comment.state().showsText()) {
      positions(json, comment, positions);
      tallies(json, comment);
    }
    json.writeNumberProperty("revision", comment.revision());
    json.writeEndObject();
  }

  private static void who(JsonGenerator json, VisibleComment comment) {
    var country = comment.country();
    var language = comment.language();
    number(json, "contributor", comment.contributor());
    text(json, "author", comment.author());
    text(json, "organization", comment.organization());
    text(json, "delegation", comment.delegation());
    text(json, "group", Rows.code(comment.group()));
    text(json, "country", country == null ? null : country.value());
    text(json, "region", Rows.code(comment.region()));
    text(json, "language", language == null ? null : language.value());
  }

  private static void positions(
      JsonGenerator json, VisibleComment comment, List<CommentPositionCounts> positions) {
    json.writeObjectPropertyStart("positions");
    json.writeNumberProperty("agree", comment.agree());
    json.writeNumberProperty("disagree", comment.disagree());
    split(json, "byGroup", positions.stream().filter(p -> p.group() != null).toList());
    split(json, "byRegion", positions.stream().filter(p -> p.region() != null).toList());
    json.writeEndObject();
  }

  private static void split(JsonGenerator json, String name, List<CommentPositionCounts> parts) {
    json.writeObjectPropertyStart(name);
    for (var part : parts) {
      var group = part.group();
      var region = part.region();
      json.writeObjectPropertyStart(
          group != null
              ? Rows.code((Enum<?>) group)
              : region == null ? "" : Rows.code((Enum<?>) region));
      json.writeNumberProperty("agree", part.agree());
      json.writeNumberProperty("disagree", part.disagree());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void tallies(JsonGenerator json, VisibleComment comment) {
    var agree = comment.importedAgree();
    var disagree = comment.importedDisagree();
    if (agree != null || disagree != null) {
      json.writeObjectPropertyStart("tallies");
      json.writeNumberProperty("agree", agree == null ? 0 : agree);
      json.writeNumberProperty("disagree", disagree == null ? 0 : disagree);
      json.writeEndObject();
    }
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private static void number(JsonGenerator json, String name, @Nullable Integer value) {
    if (value != null) {
      json.writeNumberProperty(name, value);
    }
  }
}
