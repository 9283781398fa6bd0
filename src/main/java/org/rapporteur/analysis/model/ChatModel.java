package org.rapporteur.analysis.model;

import java.util.Optional;

/// A language model that answers prompts with JSON.
public interface ChatModel {

  /// Returns the name under which reports mention the model.
  String name();

  /// Asks the model. A reply that the reader rejects is requested once more with the reason.
  ///
  /// @return empty if no reply was accepted
  <T> Optional<T> ask(ChatPrompt prompt, ReplyReader<T> reader);
}
