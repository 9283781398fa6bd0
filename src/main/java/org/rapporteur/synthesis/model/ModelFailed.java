package org.rapporteur.synthesis.model;

/// The model sent no usable reply.
final class ModelFailed extends RuntimeException {

  private final ModelFailure failure;

  ModelFailed(ModelFailure failure) {
    super(failure.name());
    this.failure = failure;
  }

  ModelFailure failure() {
    return failure;
  }
}
