package org.rapporteur.discussion.ui.page;

import com.vaadin.flow.router.RouteParameters;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.shared.NotFound;

/// Parses numbers in page addresses. An invalid number is reported as not found, like an unknown
/// one.
public final class AddressParser {

  private static final int MAX_DIGITS = 9;

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

  /// @param kind what the number identifies, for the message
  public static int parseNumber(RouteParameters parameters, String kind) {
    return parseNumber(numberParameter(parameters), kind);
  }

  public static int parseNumber(String text, String kind) {
    if (!text.matches("[1-9][0-9]*") || text.length() > MAX_DIGITS) {
      throw new NotFound(kind, text);
    }
    return Integer.parseInt(text);
  }

  private static String numberParameter(RouteParameters parameters) {
    return parameters.get("number").orElse("");
  }
}
