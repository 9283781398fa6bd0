package org.rapporteur.discussion.ui.page;

import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.shared.NotFound;

/// Parses the numbers in page addresses. An invalid number is reported as not found, like a number
/// that does not exist.
public final class AddressParser {

  /// Every number of at most nine digits is an `int`.
  private static final int MAX_DIGITS = 9;

  /// Query parameter of comment and submission pages.
  private static final String COMPARE_PARAMETER = "compare";

  private AddressParser() {}

  public static QuestionDetails getQuestion(
      ConsultationDetails consultation, RouteParameters parameters) {
    return getQuestion(consultation, numberParameter(parameters));
  }

  public static QuestionDetails getQuestion(ConsultationDetails consultation, String number) {
    int questionNumber = parseNumber(number, "question");
    return consultation
        .question(questionNumber)
        .orElseThrow(() -> new NotFound("question", questionNumber));
  }

  /// Parses the number in the path of a page.
  ///
  /// @param kind key of the thing that the number identifies, such as `comment`, for the message
  public static int parseNumber(RouteParameters parameters, String kind) {
    return parseNumber(numberParameter(parameters), kind);
  }

  public static int parseNumber(String text, String kind) {
    if (!text.matches("[1-9][0-9]*") || text.length() > MAX_DIGITS) {
      throw new NotFound(kind, text);
    }
    return Integer.parseInt(text);
  }

  /// Number of the earlier revision that the page compares with the next one; empty if none is
  /// given.
  public static OptionalInt parseComparedRevision(Map<String, List<String>> query) {
    String value = query.getOrDefault(COMPARE_PARAMETER, List.of("")).getFirst();
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(parseNumber(value, "revision"));
  }

  private static String numberParameter(RouteParameters parameters) {
    return parameters.get("number").orElse("");
  }
}
