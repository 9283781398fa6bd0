package org.rapporteur.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// How often one may try. Counted a node: several nodes allow as many times more, which the numbers
/// bear.
@Component
public class Attempts {

  /// A person who mistypes needs three; a list of stolen passwords needs thousands.
  private static final Limit ONE_ACCOUNT_FROM_ONE_ADDRESS = new Limit(8, Duration.ofMinutes(10));

  /// So many more that nobody keeps another person out by trying from a few addresses.
  private static final Limit ONE_ACCOUNT = new Limit(100, Duration.ofHours(1));

  /// A ministry or a conference hall shares one address.
  private static final Limit ONE_ADDRESS = new Limit(200, Duration.ofMinutes(10));

  private static final Limit REGISTRATIONS = new Limit(60, Duration.ofHours(1));

  /// Mails to one address that somebody else may have typed.
  private static final Limit MAILS = new Limit(5, Duration.ofHours(1));

  private record Limit(int times, Duration each) {

    Bucket bucket() {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity(times).refillGreedy(times, each))
          .build();
    }
  }

  /// Bounded, so that trying with ever new names fills no memory; who falls out starts anew.
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofHours(1)).build();

  public void signIn(String account) {
    String client = client();
    String name = account.strip().toLowerCase(Locale.ROOT);
    take("address " + client, ONE_ADDRESS);
    take(pair(name, client), ONE_ACCOUNT_FROM_ONE_ADDRESS);
    take("account " + name, ONE_ACCOUNT);
  }

  /// Who got in has mistyped nothing that still counts.
  public void signedIn(String account) {
    buckets.invalidate(pair(account.strip().toLowerCase(Locale.ROOT), client()));
  }

  void registration() {
    take("registration " + client(), REGISTRATIONS);
  }

  /// Answers rather than refuses: a refusal would tell the sender's victim from others.
  boolean mailTo(String email) {
    return bucket("mail " + email, MAILS).tryConsume(1);
  }

  private void take(String key, Limit limit) {
    var probe = bucket(key, limit).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(String key, Limit limit) {
    return buckets.get(key, k -> limit.bucket());
  }

  private static String pair(String account, String client) {
    return "sign-in " + client + ' ' + account;
  }

  private static String client() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : "here";
  }
}
