-- Posts the referral in the file BODY with the token in the file TOKEN, each with a key and a person of its own.
local function read(name)
    local file = assert(io.open(os.getenv(name)))
    local text = file:read("*a")
    file:close()
    return text
end
local body, token = read("BODY"), read("TOKEN")
local head = "POST /v1/referrals HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " .. token
    .. "\r\nContent-Type: application/json\r\nContent-Length: " .. #body .. "\r\nIdempotency-Key: bench-" .. os.getenv("MARK") .. "-"
local tail = "\r\n\r\n" .. body:gsub("%%", "%%%%"):gsub("NNNNNNNN", "%%08d"):gsub("DDDDDDDDDD", "%%s"):gsub("PPPPPP", "%%s")
local number = tonumber(os.getenv("MARK"):sub(-6), 16)
local function born(day)
    return string.format("%d-%02d-%02d", 1930 + math.floor(day / 336) % 90, math.floor(day / 28) % 12 + 1, day % 28 + 1)
end
local function home(place)
    return string.format("E%d %d%sA", place % 10, math.floor(place / 10) % 10, string.char(65 + math.floor(place / 100) % 26))
end
function request()
    number = number + 1
    local person = string.format(tail, number % 100000000, number % 100000000, born(number % 30240), home(math.floor(number / 30240)))
    return head .. number .. person
end
