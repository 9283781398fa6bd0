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

  private static final String PREFIX = "rapporteur.model.";

  private final Optional<URI> address;
  private final String name;
  private final String key;
  private final Duration timeLimit;
  private final DataSize maxReply;

  @Autowired
  LanguageModel(LanguageModelSettings settings) {
    this(
        PREFIX,
        settings.address(),
        settings.name(),
        settings.key(),
        settings.timeLimit(),
        settings.maxReply());
  }

  /// @param prefix of the names of the settings
  LanguageModel(
      String prefix,
      String address,
      String name,
      String key,
      Duration timeLimit,
      DataSize maxReply) {
    this.address =
        address.isBlank() ? Optional.empty() : Optional.of(endpoint(prefix, address.strip()));
    this.name = name.strip();
    this.key = key.strip();
    this.timeLimit = timeLimit;
    this.maxReply = maxReply;
    if (isOn() && !this.name.matches("[\\p{Graph}]{1," + MAX_NAME + "}")) {
      throw new CannotStart(prefix + "name must name the model at the address, without spaces");
    }
    if (!this.key.matches("[\\p{Graph}]*")) {
      throw new CannotStart(prefix + "key is no key");
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

  static LanguageModel second(LanguageModelSettings settings) {
    var second = settings.second();
    return new LanguageModel(
        PREFIX + "second.",
        second.address(),
        second.name(),
        second.key(),
        settings.timeLimit(),
        settings.maxReply());
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

  private static URI endpoint(String prefix, String typed) {
    if (!WebUrl.isValid(typed)) {
      throw refused(prefix, "this is none");
    }
    var base = URI.create(typed);
    boolean plain =
        base.getRawUserInfo() == null
            && base.getRawQuery() == null
            && base.getRawFragment() == null;
    boolean safe = "https".equals(base.getScheme()) || isThisMachine(base.getHost());
    if (!plain || !safe) {
      throw refused(prefix, "not as with " + base.getScheme() + "://" + base.getHost());
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
  private static CannotStart refused(String prefix, String why) {
    return new CannotStart(
        prefix
            + "address must be https, or http on this machine, and no more than"
            + " host, port and path: "
            + why);
  }

  @Override
  public String toString() {
    return "LanguageModel[" + name + " at " + host() + "]";
  }
}
