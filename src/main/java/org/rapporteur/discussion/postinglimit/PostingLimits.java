package org.rapporteur.discussion.postinglimit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the posting limit: comments per account and per address prefix in a period.
@ConfigurationProperties("rapporteur.posting-limit")
record PostingLimits(int perAccount, int perAddressPrefix, Duration period) {}
