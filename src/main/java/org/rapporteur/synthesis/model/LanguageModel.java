package org.rapporteur.synthesis.model;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.rapporteur.shared.WebUrl;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The language model that the operator named, or none. Its key is never shown.
@Component
public class LanguageModel {

  private static final String PATH = "/chat/completions";

  private static final int MAX_NAME = 100;

  private final Optional<URI> address;
  private final String name;
  private final String key;
  private final Duration timeLimit;
  private final DataSize maxReply;

  @Autowired
  LanguageModel(LanguageModelSettings settings) {
    this(
        settings.address(),
        settings.name(),
        settings.key(),
        settings.timeLimit(),
        settings.maxReply());
  }

  LanguageModel(String address, String name, String key, Duration timeLimit, DataSize maxReply) {
    this.address = address.isBlank() ? Optional.empty() : Optional.of(endpoint(address.strip()));
    this.name = name.strip();
    this.key = key.strip();
    this.timeLimit = timeLimit;
    this.maxReply = maxReply;
    if (isOn() && !this.name.matches("[\\p{Graph}]{1," + MAX_NAME + "}")) {
      throw new CannotStart(
          "rapporteur.model.name must name the model at the address, without spaces");
    }
    if (!this.key.matches("[\\p{Graph}]*")) {
      throw new CannotStart("rapporteur.model.key is no key");
    }
    if (!timeLimit.isPositive() || maxReply.toBytes() < 1) {
      throw new CannotStart("The limits of rapporteur.model must be positive");
    }
  }

  public boolean isOn() {
    return address.isPresent();
  }

  public String name() {
    return name;
  }

  /// Returns the host, with its port if the address has one.
  public String host() {
    return address.map(URI::getAuthority).orElse("");
  }

  /// True if texts leave this machine.
  public boolean isElsewhere() {
    return address.filter(to -> !isThisMachine(to.getHost())).isPresent();
  }

  /// @throws ModelOff if the operator named no model
  public void requireOn() {
    endpoint();
  }

  URI endpoint() {
    return address.orElseThrow(ModelOff::new);
  }

  Optional<String> key() {
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }

  Duration timeLimit() {
    return timeLimit;
  }

  long maxReply() {
    return maxReply.toBytes();
  }

  private static URI endpoint(String typed) {
    if (!WebUrl.isValid(typed)) {
      throw refused("this is none");
    }
    var base = URI.create(typed);
    boolean plain =
        base.getRawUserInfo() == null
            && base.getRawQuery() == null
            && base.getRawFragment() == null;
    boolean safe = "https".equals(base.getScheme()) || isThisMachine(base.getHost());
    if (!plain || !safe) {
      throw refused("not as with " + base.getScheme() + "://" + base.getHost());
    }
    String path = typed.replaceFirst("/+$", "");
    return URI.create(path.endsWith(PATH) ? path : path + PATH);
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  /// Shows only the host, because an address may contain a key.
  private static CannotStart refused(String why) {
    return new CannotStart(
        "rapporteur.model.address must be https, or http on this machine, and no more than"
            + " host, port and path: "
            + why);
  }

  @Override
  public String toString() {
    return "LanguageModel[" + name + " at " + host() + "]";
  }
}
