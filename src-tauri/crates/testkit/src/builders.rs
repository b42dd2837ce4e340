//! Cards in one line.

use chrono::NaiveDate;
use custode_app::{
    Work,
    contacts::{self, NewContact, TypedPoint},
};
use custode_domain::{
    contact::{ContactField, ContactKind, PointKind, PostalAddress},
    ids::{ContactId, SourceId},
};

/// The source with this code.
pub async fn source(work: &Work, code: &str) -> SourceId {
    let sources = work.reader().sources().await.expect("sources");
    sources.into_iter().find(|row| row.source.code == code).map(|row| row.id).expect("a shipped source")
}

/// A card in the making.
#[derive(Debug, Clone)]
pub struct NewPerson<'a> {
    work: &'a Work,
    kind: ContactKind,
    fields: Vec<(ContactField, String)>,
    points: Vec<TypedPoint>,
    tags: Vec<String>,
    acquired_on: Option<NaiveDate>,
}

/// A person.
#[must_use]
pub fn person<'a>(work: &'a Work, first: &str, last: &str) -> NewPerson<'a> {
    let card = NewPerson::new(work, ContactKind::Person);
    card.field(ContactField::FirstName, first).field(ContactField::LastName, last)
}

/// An organisation.
#[must_use]
pub fn organisation<'a>(work: &'a Work, name: &str) -> NewPerson<'a> {
    NewPerson::new(work, ContactKind::Organisation).field(ContactField::OrganisationName, name)
}

impl<'a> NewPerson<'a> {
    const fn new(work: &'a Work, kind: ContactKind) -> Self {
        Self { work, kind, fields: Vec::new(), points: Vec::new(), tags: Vec::new(), acquired_on: None }
    }

    /// With a field.
    #[must_use]
    pub fn field(mut self, field: ContactField, value: &str) -> Self {
        self.fields.push((field, value.to_owned()));
        self
    }

    /// With a point.
    #[must_use]
    pub fn point(mut self, kind: PointKind, value: &str) -> Self {
        self.points.push(TypedPoint { kind, value: value.to_owned(), address: None, label: None });
        self
    }

    /// With an e-mail address.
    #[must_use]
    pub fn email(self, address: &str) -> Self {
        self.point(PointKind::Email, address)
    }

    /// With a mobile number.
    #[must_use]
    pub fn mobile(self, number: &str) -> Self {
        self.point(PointKind::Mobile, number)
    }

    /// With a postal address.
    #[must_use]
    pub fn address(mut self, address: PostalAddress) -> Self {
        let point = TypedPoint { kind: PointKind::Post, value: String::new(), address: Some(address), label: None };
        self.points.push(point);
        self
    }

    /// With a tag.
    #[must_use]
    pub fn tag(mut self, tag: &str) -> Self {
        self.tags.push(tag.to_owned());
        self
    }

    /// Acquired on a day; today when nothing is said.
    #[must_use]
    pub const fn acquired_on(mut self, day: NaiveDate) -> Self {
        self.acquired_on = Some(day);
        self
    }

    /// Records the card, from a form that the person filled in.
    pub async fn create(self) -> ContactId {
        let new = NewContact {
            kind: self.kind,
            fields: self.fields,
            points: self.points,
            tags: self.tags,
            source: source(self.work, "MODULO").await,
            acquired_on: self.acquired_on.unwrap_or_else(|| self.work.today()),
        };
        contacts::create(self.work, new).await.expect("a card").0
    }
}
