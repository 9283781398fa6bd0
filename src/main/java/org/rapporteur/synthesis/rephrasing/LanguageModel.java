package org.rapporteur.synthesis.rephrasing;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.rapporteur.shared.WebUrl;
import org.rapporteur.shared.database.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The language model that the operator named, or none. Its key is read by whoever asks it and
/// shown nowhere.
@Component
public class LanguageModel {

  private static final String PATH = "/chat/completions";

  /// It stands in reports and in a column.
  private static final int LONGEST_NAME = 100;

  private final Optional<URI> address;
  private final String name;
  private final String key;
  private final Duration timeLimit;
  private final DataSize mostSent;
  private final DataSize mostReceived;

  @Autowired
  LanguageModel(RephrasingSettings settings) {
    this(
        settings.address(),
        settings.model(),
        settings.key(),
        settings.timeLimit(),
        settings.mostSent(),
        settings.mostReceived());
  }

  LanguageModel(
      String address,
      String name,
      String key,
      Duration timeLimit,
      DataSize mostSent,
      DataSize mostReceived) {
    this.address = address.isBlank() ? Optional.empty() : Optional.of(endpoint(address.strip()));
    this.name = name.strip();
    this.key = key.strip();
    this.timeLimit = timeLimit;
    this.mostSent = mostSent;
    this.mostReceived = mostReceived;
    if (isOn() && !this.name.matches("[\\p{Graph}]{1," + LONGEST_NAME + "}")) {
      throw new CannotStart(
          "rapporteur.rephrasing.model must name the model at the address, without spaces");
    }
    if (!this.key.matches("[\\p{Graph}]*")) {
      throw new CannotStart("rapporteur.rephrasing.key is no key");
    }
    if (!timeLimit.isPositive() || mostSent.toBytes() < 1 || mostReceived.toBytes() < 1) {
      throw new CannotStart("The limits of rapporteur.rephrasing must be above nothing");
    }
  }

  public boolean isOn() {
    return address.isPresent();
  }

  public String name() {
    return name;
  }

  /// Where texts go: a host, with its port where one is named.
  public String host() {
    return address.map(URI::getAuthority).orElse("");
  }

  /// Whether what is sent leaves this machine.
  public boolean isElsewhere() {
    return address.filter(to -> !isThisMachine(to.getHost())).isPresent();
  }

  /// Refuses if the operator named no model.
  public void requireOn() {
    endpoint();
  }

  URI endpoint() {
    return address.orElseThrow(RephrasingOff::new);
  }

  Optional<String> key() {
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }

  Duration timeLimit() {
    return timeLimit;
  }

  long mostSent() {
    return mostSent.toBytes();
  }

  long mostReceived() {
    return mostReceived.toBytes();
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

  /// A key may stand anywhere in an address, so no more than its host is told.
  private static CannotStart refused(String why) {
    return new CannotStart(
        "rapporteur.rephrasing.address must be https, or http on this machine, and no more than"
            + " host, port and path: "
            + why);
  }

  @Override
  public String toString() {
    return "LanguageModel[" + name + " at " + host() + "]";
  }
}
