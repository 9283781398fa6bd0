package org.rapporteur.shared;

import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where this installation stands, for whatever is read elsewhere: mails, feeds, files, prints.
/// Once it is set, nobody is believed who says otherwise.
@Component
public class SiteAddress {

  private final String set;

  SiteAddress(@Value("${rapporteur.address:}") String set) {
    this.set = set.strip().replaceAll("/+$", "");
  }

  /// Without a slash at the end; where none is set, what whoever asks takes it to be.
  public String or(Supplier<String> taken) {
    return set.isEmpty() ? taken.get() : set;
  }
}
