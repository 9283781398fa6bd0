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
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.consultation.terms.Participation;
import org.rapporteur.consultation.terms.ReviewTiming;
import org.rapporteur.consultation.timeline.TimelineKind;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.search.ResultKind;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// Completes the OpenAPI schemas with descriptions, required fields and enum codes.
final class SchemaDescriptions {

  /// Shares its simple name with the model class.
  private static final Class<io.swagger.v3.oas.annotations.media.Schema> SCHEMA_ANNOTATION =
      io.swagger.v3.oas.annotations.media.Schema.class;

  /// Required fields of requests. Their records accept null, which the controller reports.
  private static final Set<String> REQUIRED_IN_REQUESTS =
      Set.of("CommentDraft.text", "QuestionPositionChange.questionPosition");

  private static final Map<String, Enum<?>[]> CODES =
      Map.ofEntries(
          Map.entry("Comment.group", StakeholderGroup.values()),
          Map.entry("Comment.region", Region.values()),
          Map.entry("Submission.group", StakeholderGroup.values()),
          Map.entry("Submission.region", Region.values()),
          Map.entry("Comment.state", CommentState.values()),
          Map.entry("Comment.questionPosition", ScaleChoice.values()),
          Map.entry("CommentDraft.questionPosition", ScaleChoice.values()),
          Map.entry("QuestionPositionChange.questionPosition", ScaleChoice.values()),
          Map.entry("Receipt.state", CommentState.values()),
          Map.entry("SearchItem.kind", ResultKind.values()),
          Map.entry("Consultation.phase", Phase.values()),
          Map.entry("Event.kind", TimelineKind.values()),
          Map.entry("Terms.participation", Participation.values()),
          Map.entry("Terms.review", ReviewTiming.values()));

  private final Function<String, Optional<String>> texts;

  SchemaDescriptions(Function<String, Optional<String>> texts) {
    this.texts = texts;
  }

  /// No operation returns a problem, so the schema is not generated.
  static void addProblemSchema(Components components) {
    ModelConverters.getInstance(true)
        .readAllAsResolvedSchema(new AnnotatedType(ProblemJson.class))
        .referencedSchemas
        .forEach(components::addSchemas);
  }

  static Schema<?> requireSchema(Components components, String name) {
    return Objects.requireNonNull(components.getSchemas().get(name), name);
  }

  void complete(Components components) {
    for (var type : findRecords()) {
      String name = type.getAnnotation(SCHEMA_ANNOTATION).name();
      completeSchema(name, type, requireSchema(components, name));
    }
  }

  private static List<Class<?>> findRecords() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(SCHEMA_ANNOTATION));
    return scanner.findCandidateComponents(SchemaDescriptions.class.getPackageName()).stream()
        .map(BeanDefinition::getBeanClassName)
        .<Class<?>>map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
        .toList();
  }

  private void completeSchema(String name, Class<?> type, Schema<?> schema) {
    texts.apply("api.schema." + name).ifPresent(schema::description);
    var required = new ArrayList<String>();
    for (var component : type.getRecordComponents()) {
      String field = component.getName();
      if (!isOptional(component) || REQUIRED_IN_REQUESTS.contains(name + "." + field)) {
        required.add(field);
      }
    }
    schema.setRequired(required);
    schema
        .getProperties()
        .forEach(
            (property, propertySchema) -> completeProperty(name + "." + property, propertySchema));
  }

  @SuppressWarnings("unchecked")
  private void completeProperty(String name, Schema<?> property) {
    // OpenAPI 3.1 allows a description next to a reference.
    texts.apply("api.schema." + name).ifPresent(property::description);
    var codes = CODES.get(name);
    if (codes != null) {
      ((Schema<Object>) property)
          .setEnum(Arrays.stream(codes).map(code -> (Object) ApiCodes.codeFor(code)).toList());
    }
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
