//! How sums travel from a worker to the page: numbers as exact texts, maps as lists of pairs, days as texts.
//! What is carried belongs to `tally`.

/// A number of `num` as its exact text.
pub(super) mod exact {
    use std::str::FromStr;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::engine::num::Factor;

    pub(in super::super) fn serialize<S: Serializer>(
        value: &Factor,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        out.serialize_str(&value.exact())
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Factor, D::Error> {
        let text = String::deserialize(from)?;
        Factor::from_str(&text).map_err(Error::custom)
    }
}

/// Money as its exact text, or none.
pub(super) mod exact_or_none {
    use std::str::FromStr;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::engine::num::Usd;

    pub(in super::super) fn serialize<S: Serializer>(
        value: &Option<Usd>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        value.map(Usd::exact).serialize(out)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Usd>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        let read = |text: String| Usd::from_str(&text).map_err(Error::custom);
        text.map(read).transpose()
    }
}

/// A map as a list of pairs: keys need not be texts.
pub(super) mod pairs {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(in super::super) fn serialize<K: Serialize, V: Serialize, S: Serializer>(
        map: &BTreeMap<K, V>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        out.collect_seq(map)
    }

    pub(in super::super) fn deserialize<'de, K, V, D>(from: D) -> Result<BTreeMap<K, V>, D::Error>
    where
        K: Deserialize<'de> + Ord,
        V: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        Vec::<(K, V)>::deserialize(from).map(|pairs| pairs.into_iter().collect())
    }
}

/// Money under keys.
pub(super) mod pairs_exact {
    use std::collections::BTreeMap;
    use std::str::FromStr;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::engine::num::Usd;

    pub(in super::super) fn serialize<K: Serialize, S: Serializer>(
        map: &BTreeMap<K, Usd>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        out.collect_seq(map.iter().map(|(key, value)| (key, value.exact())))
    }

    pub(in super::super) fn deserialize<'de, K, D>(from: D) -> Result<BTreeMap<K, Usd>, D::Error>
    where
        K: Deserialize<'de> + Ord,
        D: Deserializer<'de>,
    {
        let read =
            |(key, text): (K, String)| Ok((key, Usd::from_str(&text).map_err(Error::custom)?));
        Vec::<(K, String)>::deserialize(from)?
            .into_iter()
            .map(read)
            .collect()
    }
}

/// Money under days.
pub(super) mod days {
    use std::collections::BTreeMap;

    use serde::de::Error;
    use serde::{Deserializer, Serializer};

    use super::pairs_exact;
    use crate::engine::date::Date;
    use crate::engine::num::Usd;

    pub(in super::super) fn serialize<S: Serializer>(
        map: &BTreeMap<Date, Usd>,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        let texts = map.iter().map(|(day, value)| (day.to_string(), *value));
        pairs_exact::serialize(&texts.collect(), out)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<BTreeMap<Date, Usd>, D::Error> {
        let texts: BTreeMap<String, Usd> = pairs_exact::deserialize(from)?;
        let read = |(day, value): (String, Usd)| Ok((day.parse().map_err(Error::custom)?, value));
        texts.into_iter().map(read).collect()
    }
}
