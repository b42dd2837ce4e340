//! Names that very many bear: two people who share one of them share little. A list tells its own frequencies; these stand
//! in where the list is too short to tell.

/// The commonest surnames of Italy, folded; each belongs to between one and four people in a thousand.
const SURNAMES: &str = "rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti \
    de luca mancini costa giordano rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli \
    martini leone longo gentile martinelli vitale lombardo serra coppola hu chen singh";

/// Common first names, folded; each belongs to more than five people in a thousand.
const FIRST_NAMES: &str = "giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco \
    domenico bruno paolo michele giorgio aldo sergio luciano marco andrea luca alessandro stefano roberto matteo lorenzo \
    maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca anna maria antonietta carla elena \
    concetta rita margherita franca paola laura giulia sara chiara valentina alessia martina";

/// Cities of which more than one Italian in two hundred is.
const CITIES: &str = "roma milano napoli torino palermo genova bologna firenze bari catania";

/// Share of people that bear a name, at least, when nothing else is known.
pub(super) fn share_of_name(folded: &str) -> f64 {
    if listed(FIRST_NAMES, folded) {
        0.006
    } else if listed(SURNAMES, folded) {
        0.002
    } else {
        0.0003
    }
}

/// Share of people of a town, at least, when nothing else is known.
pub(super) fn share_of_city(folded: &str) -> f64 {
    if listed(CITIES, folded) { 0.01 } else { 0.0008 }
}

fn listed(words: &str, folded: &str) -> bool {
    !folded.is_empty() && words.split_whitespace().any(|word| word == folded)
}
