package org.rapporteur.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;

/// Completes the schemas of the API: descriptions, what is always there, and the codes there are.
final class SchemaWords {

  private static final List<Class<? extends Record>> RECORDS =
      List.of(
          ConsultationJson.class,
          ConsultationJson.Page.class,
          ConsultationJson.Question.class,
          CommentJson.class,
          CommentJson.Positions.class,
          CommentJson.Counts.class,
          CommentJson.Tallies.class,
          CommentJson.Attachment.class,
          CommentPageJson.class,
          SubmissionJson.class,
          SubmissionJson.Answer.class,
          SubmissionJson.Page.class,
          LogJson.class,
          LogJson.Entry.class,
          LogJson.Proof.class,
          CommentRequest.class,
          StagedFileJson.class,
          ReceiptJson.class,
          ThemesJson.class,
          ThemesJson.Theme.class,
          SearchJson.class,
          SearchJson.Item.class,
          ProblemJson.class);

  private static final Map<String, Enum<?>[]> CODES =
      Map.of(
          "Comment.group", StakeholderGroup.values(),
          "Comment.region", Region.values(),
          "Submission.group", StakeholderGroup.values(),
          "Submission.region", Region.values(),
          "Comment.state", CommentState.values(),
          "Receipt.state", CommentState.values(),
          "SearchItem.kind", org.rapporteur.search.Kind.values(),
          "Consultation.phase", Phase.values());

  private final Function<String, Optional<String>> words;

  SchemaWords(Function<String, Optional<String>> words) {
    this.words = words;
  }

  /// No operation returns a problem, so nothing else would describe it.
  static void problem(Components components) {
    ModelConverters.getInstance(true)
        .readAllAsResolvedSchema(new AnnotatedType(ProblemJson.class))
        .referencedSchemas
        .forEach(components::addSchemas);
  }

  static Schema<?> named(Components components, String name) {
    return Objects.requireNonNull(components.getSchemas().get(name), name);
  }

  void complete(Components components) {
    for (var type : RECORDS) {
      String name = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class).name();
      complete(name, type, named(components, name));
    }
  }

  private void complete(String name, Class<? extends Record> type, Schema<?> schema) {
    words.apply("api.schema." + name).ifPresent(schema::description);
    var required = new ArrayList<String>();
    for (var component : type.getRecordComponents()) {
      if (!mayBeAbsent(component)) {
        required.add(component.getName());
      }
    }
    if (type == CommentRequest.class) {
      required.add("text");
    }
    schema.setRequired(required);
    schema.setAdditionalProperties(false);
    schema.getProperties().forEach((property, its) -> complete(name + "." + property, its));
  }

  @SuppressWarnings("unchecked")
  private void complete(String name, Schema<?> property) {
    // A description beside a reference is allowed since OpenAPI 3.1.
    words.apply("api.schema." + name).ifPresent(property::description);
    var codes = CODES.get(name);
    if (codes != null) {
      ((Schema<Object>) property)
          .setEnum(Arrays.stream(codes).map(code -> (Object) Codes.of(code)).toList());
    }
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
