package org.rapporteur.synthesis.rephrasing;

/// The model gave no answer that could be judged. What it did say, as far as it was read, is kept
/// with the exchange.
final class ModelFailed extends RuntimeException {

  private final ModelFailure failure;
  private final String answer;

  ModelFailed(ModelFailure failure, String answer) {
    super(failure.name());
    this.failure = failure;
    this.answer = answer;
  }

  ModelFailure failure() {
    return failure;
  }

  String answer() {
    return answer;
  }
}
